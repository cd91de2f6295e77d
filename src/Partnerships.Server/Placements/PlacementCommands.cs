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

    public static Command PlanCheckIns(Guid id) => new(Placement.Ref(id), async situation =>
        PlacementDecisions.PlanCheckIns(await Load(situation, id), id, situation.Today));

    public static Command RecordCheckIn(Guid id, CheckInRecorded held) => new(Placement.Ref(id), async situation =>
        PlacementDecisions.RecordCheckIn(await Load(situation, id), id, held, situation.Today));

    public static Command ChangeHours(Guid id, int minutesPerWeek, DateOnly from) => new(Placement.Ref(id), async situation =>
        PlacementDecisions.ChangeHours(await Load(situation, id), id, minutesPerWeek, from, situation.Today));

    public static Command End(Guid id, DateOnly on, EndReason reason) => new(Placement.Ref(id), async situation =>
        PlacementDecisions.End(await Load(situation, id), id, on, reason, situation.Today));

    public static Command Correct(Guid id, Correction correction) => new(Placement.Ref(id), async situation =>
    {
        var placement = await Load(situation, id);
        return PlacementDecisions.Correct(
            placement, id, correction, await AreaOf(situation, correction.Area),
            await AgreementOf(situation, placement.Started?.Agreement), situation.Today);
    });

    public static Command CorrectFact(Guid id, PlacementFactCorrected correction) => new(Placement.Ref(id), async situation =>
    {
        var placement = await Load(situation, id);
        return PlacementDecisions.CorrectFact(
            placement, id, correction, await AgreementOf(situation, placement.Started?.Agreement), situation.Today);
    });

    public static Command Annul(Guid id, PlacementAnnulled annulled) => new(Placement.Ref(id), async situation =>
    {
        var placement = await Load(situation, id);
        var vacancy = placement.Started is { } started ? await situation.Load(Kinds.Vacancies, started.Vacancy) : Vacancy.Initial;
        return PlacementDecisions.Annul(placement, id, annulled, vacancy, situation.Today);
    });

    internal static ValueTask<Placement> Load(Situation situation, Guid id) => situation.Load(Kinds.Placements, id);

    private static async ValueTask<Area?> AreaOf(Situation situation, Guid? area) =>
        area is { } id ? await situation.Load(Kinds.Areas, id) : null;

    internal static async ValueTask<Agreement> AgreementOf(Situation situation, Guid? agreement) =>
        agreement is { } id ? await situation.Load(Kinds.Agreements, id) : Agreement.Initial;
}
