using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Placements;
using Partnerships.Server.EventLog;
using Partnerships.Vacancies;

namespace Partnerships.Server.Placements;

/// <summary>The commands of placements.</summary>
internal static class PlacementCommands
{
    public static Command Start(Guid id, PlacementStart start, Guid? match = null) => new(Placement.Ref(id), async situation =>
    {
        var vacancy = await situation.Load(Kinds.Vacancies, start.Vacancy);
        var candidate = await situation.Load(Kinds.Candidates, start.Candidate);
        return PlacementDecisions.Start(
            await Load(situation, id), id, start, vacancy, await AgreementOf(situation, vacancy.Opened?.Agreement),
            candidate, await AreaOf(situation, candidate.AreaOn(start.StartOn)), situation.Today,
            match is { } named ? (named, await situation.Load(Kinds.Matches, named)) : null);
    }, HangsOn: Vacancy.Ref(start.Vacancy));

    public static Command PlanCheckIns(Guid id) => On(id, (state, today) => PlacementDecisions.PlanCheckIns(state, id, today));

    public static Command RecordCheckIn(Guid id, CheckInRecorded held) =>
        On(id, (state, today) => PlacementDecisions.RecordCheckIn(state, id, held, today));

    public static Command ChangeHours(Guid id, int minutesPerWeek, DateOnly from) =>
        On(id, (state, today) => PlacementDecisions.ChangeHours(state, id, minutesPerWeek, from, today));

    public static Command End(Guid id, DateOnly on, EndReason reason) =>
        On(id, (state, today) => PlacementDecisions.End(state, id, on, reason, today));

    public static Command Correct(Guid id, Correction correction) => new(Placement.Ref(id), async situation =>
    {
        var placement = await Load(situation, id);
        return PlacementDecisions.Correct(
            placement, id, correction, await AreaOf(situation, correction.Area),
            await AgreementOf(situation, placement.Started?.Agreement), situation.Today);
    });

    public static Command CorrectFact(Guid id, PlacementFactCorrected correction) =>
        On(id, (state, agreement, today) => PlacementDecisions.CorrectFact(state, id, correction, agreement, today));

    public static Command Annul(Guid id, PlacementAnnulled annulled) => new(Placement.Ref(id), async situation =>
    {
        var placement = await Load(situation, id);
        var vacancy = placement.Started is { } started ? await situation.Load(Kinds.Vacancies, started.Vacancy) : Vacancy.Initial;
        return PlacementDecisions.Annul(placement, id, annulled, vacancy, situation.Today);
    });

    /// <summary>A command that is decided on a placement alone.</summary>
    public static Command On(Guid id, Func<Placement, DateOnly, Decision> decide) => new(Placement.Ref(id), async situation =>
        decide(await Load(situation, id), situation.Today));

    /// <summary>A command that is decided on a placement and its agreement.</summary>
    public static Command On(Guid id, Func<Placement, Agreement, DateOnly, Decision> decide) => new(Placement.Ref(id), async situation =>
    {
        var placement = await Load(situation, id);
        return decide(placement, await AgreementOf(situation, placement.Started?.Agreement), situation.Today);
    });

    private static ValueTask<Placement> Load(Situation situation, Guid id) => situation.Load(Kinds.Placements, id);

    private static async ValueTask<Area?> AreaOf(Situation situation, Guid? area) =>
        area is { } id ? await situation.Load(Kinds.Areas, id) : null;

    private static async ValueTask<Agreement> AgreementOf(Situation situation, Guid? agreement) =>
        agreement is { } id ? await situation.Load(Kinds.Agreements, id) : Agreement.Initial;
}
