using Partnerships.SteeringGroups;

namespace Partnerships.Agreements;

/// <summary>The steering group's frames, and dispensations from them.</summary>
public static partial class AgreementDecisions
{
    /// <summary>Grants a dispensation for what the text that is a draft, the amendment's when one is under way, pledges outside the frames.
    /// When that is granted already, nothing to do.</summary>
    /// <param name="state">The agreement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="commitments">The commitments that it is for; none stands for all.</param>
    /// <param name="reason">Why.</param>
    /// <param name="group">The city's steering group.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Dispense(
        Agreement state, Guid id, IReadOnlyList<string> commitments, string reason, SteeringGroup group, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(commitments);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var terms = state.Amendment?.Terms ?? state.Terms!;
        var check = new Check().Text(reason, "/reason", 2000);
        foreach (var (i, commitment) in commitments.Take(terms.Commitments.Length + 1).Index())
        {
            check.That(
                terms.Commitments.Any(known => known.Id == commitment), AgreementRefusals.CommitmentMissing.At($"/commitments/{i}").With(commitment));
        }
        if (check.Failed) return check.Refuse();
        if (Forbidden(state, AgreementCommand.Dispense) is { } refusal) return Decision.Refuse(refusal);
        var asked = Deviation.Of(terms, group).Where(deviation => commitments.Count == 0 || commitments.Contains(deviation.Commitment)).ToList();
        if (asked.Count == 0) return Decision.Refuse(AgreementRefusals.NothingToDispense);
        Deviation[] granted = [.. asked.Where(deviation => !state.IsDispensed(deviation))];
        return granted.Length == 0
            ? Decision.Nothing
            : Decision.Accept(Agreement.Ref(id), today, new DispensationGranted(granted, reason));
    }

    /// <summary>A dispensation was recorded wrongly: for another reason, or never granted. What was put to the parties or came into force by it stands,
    /// since the frames count when a text is put to them. Nothing to do when it is so already.</summary>
    public static Decision CorrectDispensation(Agreement state, Guid id, DispensationCorrected correction, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(correction);
        if (!state.Exists) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Correction(correction);
        if (correction.Is is { } now) check.Text(now.Reason, "/is/reason", 2000);
        if (check.Failed) return check.Refuse();
        return correction.Settled(state.Dispensations.Contains, state.NeverDispensed.Contains)
            ?? Decision.Accept(Agreement.Ref(id), correction.EffectiveOn(today), correction);
    }

    /// <summary>The frames in force when a text is put to the parties count for it, and what they do not allow needs a dispensation by then.</summary>
    internal static Check WithinFrames(Agreement state, Terms terms, SteeringGroup group)
    {
        var check = new Check().That(group.IsActive, Refusals.CityNotActive);
        foreach (var deviation in Deviation.Of(terms, group).Where(deviation => !state.IsDispensed(deviation)))
        {
            var at = $"/terms/commitments/{Array.FindIndex(terms.Commitments, commitment => commitment.Id == deviation.Commitment)}";
            check.That(false, deviation.Rule switch
            {
                FrameRule.LeastWeeklyHours => AgreementRefusals.BelowLeastHours.At($"{at}/minutesPerWeek").With(group.Frames!.LeastMinutesPerWeek),
                FrameRule.LeastWeeks => AgreementRefusals.BelowLeastWeeks.At($"{at}/weeks").With(group.Frames!.LeastWeeks),
                _ => AgreementRefusals.OutsideFrames.At($"{at}/employment").With(deviation.Employment),
            });
        }
        return check;
    }
}
