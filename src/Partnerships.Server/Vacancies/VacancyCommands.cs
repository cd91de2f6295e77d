using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Placements;
using Partnerships.Server.EventLog;
using Partnerships.SteeringGroups;
using Partnerships.Vacancies;

namespace Partnerships.Server.Vacancies;

/// <summary>The commands of vacancies.</summary>
internal static class VacancyCommands
{
    public static Command Open(Guid id, Guid agreementId, Opening opening) => new(Vacancy.Ref(id), async situation =>
    {
        var agreement = await situation.Load(Kinds.Agreements, agreementId);
        return VacancyDecisions.Open(
            await Load(situation, id), id, agreementId, agreement, await Group(situation, agreement), opening,
            await Areas(situation, opening.Job), situation.Today);
    }, HangsOn: Agreement.Ref(agreementId));

    public static Command OpenPledged(Guid agreementId, string commitment) => new(
        Vacancy.Ref(Vacancy.PledgedId(agreementId, commitment)), async situation =>
        {
            var agreement = await situation.Load(Kinds.Agreements, agreementId);
            return VacancyDecisions.OpenPledged(
                await Load(situation, Vacancy.PledgedId(agreementId, commitment)), agreementId, agreement,
                await Group(situation, agreement), commitment, situation.Today);
        });

    public static Command Revise(Guid id, JobDescription job, string reason) => new(Vacancy.Ref(id), async situation =>
        VacancyDecisions.Revise(await Load(situation, id), id, job, reason, await Areas(situation, job), situation.Today));

    public static Command Pause(Guid id, string reason) => new(Vacancy.Ref(id), async situation =>
        VacancyDecisions.Pause(await Load(situation, id), id, reason, situation.Today));

    public static Command Resume(Guid id) => new(Vacancy.Ref(id), async situation =>
        VacancyDecisions.Resume(await Load(situation, id), id, situation.Today));

    public static Command Close(Guid id, string reason, ClosingCause? cause) => new(Vacancy.Ref(id), async situation =>
        VacancyDecisions.Close(await Load(situation, id), id, reason, cause, situation.Today));

    public static Command ReopenClosed(Guid id, string reason) => new(Vacancy.Ref(id), async situation =>
    {
        var vacancy = await Load(situation, id);
        var agreement = vacancy.Opened is { } opened ? await situation.Load(Kinds.Agreements, opened.Agreement) : Agreement.Initial;
        var placements = new Dictionary<Guid, Placement>();
        foreach (var holder in vacancy.Holders.Keys) placements[holder] = await situation.Load(Kinds.Placements, holder);
        return VacancyDecisions.ReopenClosed(vacancy, id, reason, agreement, await Group(situation, agreement), placements, situation.Today);
    });

    public static Command Reopen(Guid placementId) => OfPlacement(placementId, VacancyDecisions.Reopen);

    public static Command Refill(Guid placementId) => OfPlacement(placementId, VacancyDecisions.Refill);

    private static Command OfPlacement(Guid placementId, Func<Vacancy, Guid, Guid, Placement, DateOnly, Decision> decide) =>
        new(Placement.Ref(placementId), async situation =>
        {
            var placement = await situation.Load(Kinds.Placements, placementId);
            return placement.Started is { } started
                ? decide(await Load(situation, started.Vacancy), started.Vacancy, placementId, placement, situation.Today)
                : Decision.Nothing;
        });

    private static ValueTask<Vacancy> Load(Situation situation, Guid id) => situation.Load(Kinds.Vacancies, id);

    private static async ValueTask<IReadOnlyList<Area>> Areas(Situation situation, JobDescription job)
    {
        var areas = new List<Area>();
        foreach (var area in job.Requirements.AreasToLoad()) areas.Add(await situation.Load(Kinds.Areas, area));
        return areas;
    }

    private static async ValueTask<SteeringGroup> Group(Situation situation, Agreement agreement) =>
        agreement.City is { } city ? await situation.Load(Kinds.SteeringGroups, city) : SteeringGroup.Initial;
}
