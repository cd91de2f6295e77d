using Partnerships.Agreements;

namespace Partnerships.AgreementOverview;

/// <summary>What meetings, concerns and their corrections change in an agreement's document.</summary>
internal static class AgreementCorrections
{
    public static void Correct(this AgreementDocument agreement, AgreementFactCorrected correction)
    {
        var (was, now) = (correction.Was, correction.Is);
        if (was.Meeting is { } held) agreement.Meet(held.Meeting, now?.Meeting);
        if (was.Concern is { } raised) agreement.Raise(raised.Concern, now?.Concern);
        if (was.Resolution is { } resolved) agreement.Resolve(resolved.Concern, now?.Resolution);
        if (was.Departure is { } left) agreement.Left = [.. agreement.Left.Select(known => known.Party == left.Party ? now?.Departure : known).OfType<PartyLeft>()];
        if (was.Rest is { To: null }) agreement.SuspendedFor = now?.Rest?.Reason;
        if (was.Termination is not null) agreement.End(now?.Termination?.On, now?.Termination?.Party, now?.Termination?.Reason);
        if (was.Fulfilment is not null) agreement.End(now?.Fulfilment?.On, party: null, reason: null);
        if (correction.Places is not null)
            agreement.Summary.Status = agreement.SuspendedFor is null ? AgreementStatus.Active : AgreementStatus.Suspended;
    }

    public static void Correct(this AgreementDocument agreement, DispensationCorrected correction)
    {
        var i = agreement.Dispensations.FindIndex(known => known.Reason == correction.Was.Reason && known.Deviations.SequenceEqual(correction.Was.Deviations));
        if (correction.Is is { } now) agreement.Dispensations[i] = agreement.Dispensations[i] with { Reason = now.Reason };
        else agreement.Dispensations.RemoveAt(i);
    }

    /// <summary>A meeting as it is known now, among the others in the order of their days; null when it never was.</summary>
    public static void Meet(this AgreementDocument agreement, Guid meeting, FollowUpMeetingHeld? now) =>
        agreement.Meetings =
        [
            .. agreement.Meetings.Where(known => known.Meeting != meeting).Append(now).OfType<FollowUpMeetingHeld>()
                .OrderBy(held => (held.On, held.Meeting)),
        ];

    /// <summary>A concern as it is known now, among the others in the order of their days; null when it never was.</summary>
    public static void Raise(this AgreementDocument agreement, Guid concern, ConcernRaised? now)
    {
        var known = agreement.Concerns.Find(one => one.Raised.Concern == concern);
        agreement.Concerns =
        [
            .. agreement.Concerns.Where(one => one != known).Append(now is null ? null : new ConcernStanding(now, known?.Resolved))
                .OfType<ConcernStanding>().OrderBy(one => (one.Raised.On, one.Raised.Concern)),
        ];
    }

    /// <summary>How a concern was resolved; null when it was not after all.</summary>
    public static void Resolve(this AgreementDocument agreement, Guid concern, ConcernResolved? now) =>
        agreement.Concerns = [.. agreement.Concerns.Select(one => one.Raised.Concern == concern ? one with { Resolved = now } : one)];

    /// <summary>When it ended, and why; null when it did not.</summary>
    public static void End(this AgreementDocument agreement, DateOnly? on, string? party, string? reason) =>
        (agreement.EndedOn, agreement.TerminatedBy, agreement.TerminatedFor) = (on, party, reason);
}
