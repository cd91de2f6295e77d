using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Server.EventLog;
using Partnerships.Server.Placements;
using Partnerships.Server.Vacancies;
using Partnerships.Vacancies;

namespace Partnerships.Server.Imports;

/// <summary>What a row says of a placement.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Agreement">The agreement that it hangs on.</param>
/// <param name="Candidate">The resident, by opaque id.</param>
/// <param name="Kind">The employment kind.</param>
/// <param name="Title">What the job is called.</param>
/// <param name="StartOn">First day of work.</param>
/// <param name="ScheduledEndOn">The last day of a time-limited placement, or null.</param>
/// <param name="MinutesPerWeek">Weekly working time in minutes.</param>
/// <param name="Ended">Last day of work and why; null while it runs or when the sheet does not say.</param>
/// <param name="Vacancy">The vacancy whose position it takes; null when the sheet does not say.</param>
internal sealed record PlacementRow(
    string City, Guid Agreement, Guid Candidate, EmploymentKind Kind, string Title, DateOnly StartOn, DateOnly? ScheduledEndOn, int MinutesPerWeek,
    (DateOnly On, EndReason Reason)? Ended, Guid? Vacancy);

/// <summary>Decides on a row about a placement: it takes a position in the vacancy that the row names, or else in one of pledged places of its kind,
/// and starts; where it has ended it ends. When no pledged place is free, a vacancy of one position is opened for it, on the day of its start, which
/// counts towards the first commitment of its kind. So it is for one that ended early too, and that vacancy is closed with it: what is over
/// neither uses up a place nor opens one.</summary>
internal static class PastPlacement
{
    private const string ClosedFor = "Importeret med en ansættelse, der er slut.";

    /// <summary>Decides it.</summary>
    public static async ValueTask<Decision> Decide(Situation situation, Guid id, PlacementRow row)
    {
        var steps = new Steps(situation);
        var known = await situation.Load(Kinds.Placements, id);
        if (known.Exists) await Compare(situation, steps, id, known, row);
        else await Record(situation, steps, id, row);
        return steps.Whole;
    }

    private static async Task Record(Situation situation, Steps steps, Guid id, PlacementRow row)
    {
        var agreement = await situation.Load(Kinds.Agreements, row.Agreement);
        if (agreement.Exists && agreement.City != row.City) steps.Refuse(VacancyRefusals.AgreementUnknown.At("/agreement").With(row.Agreement));
        var isOver = row.Ended is { } ended && EndReasons.IsEarly(ended.Reason);
        var taken = row.Vacancy is { } named ? await Named(situation, steps, named, row)
            : isOver ? null
            : await Pledged(situation, steps, agreement, row);
        var vacancy = taken ?? OwnVacancy(id);
        if (taken is null) await OpenOwn(steps, vacancy, agreement, row);
        var start = new PlacementStart(vacancy, row.Candidate, row.StartOn, row.ScheduledEndOn, row.MinutesPerWeek);
        if (!await steps.Take(PlacementCommands.Start(id, start), but: PlacementRefusals.VacancyUnknown) || row.Ended is not { } end) return;
        if (await steps.Take(PlacementCommands.End(id, end.On, end.Reason), under: "/end") && isOver && taken is null)
            await steps.Take(VacancyCommands.Close(vacancy, ClosedFor, cause: null));
    }

    private static Guid OwnVacancy(Guid placement) => NameBasedId.Of(placement, Vacancy.Stream);

    // Such a vacancy has a title of its own, which is not the row's.
    private static bool IsPledged(Guid id, Vacancy vacancy) =>
        vacancy.Opened is { Commitment: { } commitment } opened && id == Vacancy.PledgedId(opened.Agreement, commitment);

    private static async Task OpenOwn(Steps steps, Guid vacancy, Agreement agreement, PlacementRow row)
    {
        var commitment = Array.Find(agreement.Activated?.Places ?? [], places => places.Kind == row.Kind)?.Commitment;
        var opening = new Opening(commitment, row.Kind, row.Title, positions: 1, row.MinutesPerWeek, skills: []);
        await steps.Take(VacancyCommands.Open(vacancy, row.Agreement, opening), row.StartOn);
    }

    /// <summary>The vacancy that the row names; null when it cannot be that, and the row is refused. What else is wrong is then still found.</summary>
    private static async Task<Guid?> Named(Situation situation, Steps steps, Guid vacancy, PlacementRow row)
    {
        var opened = (await situation.Load(Kinds.Vacancies, vacancy)).Opened;
        if (opened?.Agreement != row.Agreement) steps.Refuse(PlacementRefusals.VacancyUnknown.At("/vacancy").With(vacancy));
        else if (opened.Kind != row.Kind) steps.Same(false, "/kind");
        else return vacancy;
        return null;
    }

    /// <summary>The vacancy of pledged places of the row's kind in which a position is free: one of the row's title if there is any, else the first
    /// in the order of the agreement. One that is due and that nobody has opened yet is opened. Null when there is none.</summary>
    private static async Task<Guid?> Pledged(Situation situation, Steps steps, Agreement agreement, PlacementRow row)
    {
        var offering = new List<(Guid Id, Vacancy Vacancy)>();
        foreach (var places in agreement.Activated?.Places ?? [])
        {
            if (places.Kind != row.Kind || places.OpensOn > situation.Today) continue;
            var id = Vacancy.PledgedId(row.Agreement, places.Commitment);
            await steps.Take(VacancyCommands.OpenPledged(row.Agreement, places.Commitment));
            if (await situation.Load(Kinds.Vacancies, id) is { Stage: VacancyStage.Open } vacancy) offering.Add((id, vacancy));
        }
        return offering.OrderByDescending(it => string.Equals(it.Vacancy.Job!.Title, row.Title, StringComparison.OrdinalIgnoreCase))
            .Select(it => (Guid?)it.Id).FirstOrDefault();
    }

    private static async Task Compare(Situation situation, Steps steps, Guid id, Placement known, PlacementRow row)
    {
        if (known.IsAnnulled)
        {
            steps.Refuse(PlacementRefusals.Annulled.At("/id"));
            return;
        }
        var (started, facts) = (known.Started!, known.Facts!);
        var vacancy = await situation.Load(Kinds.Vacancies, started.Vacancy);
        steps.Same(known.City == row.City, "/city")
            .Same(started.Agreement == row.Agreement, "/agreement")
            .Same(started.Candidate == row.Candidate, "/candidate")
            .Same(facts.Kind == row.Kind, "/kind")
            .Same(row.Vacancy is null || row.Vacancy == started.Vacancy, "/vacancy")
            .Same(row.Vacancy is not null || IsPledged(started.Vacancy, vacancy) || vacancy.Opened?.Title == row.Title, "/title")
            .Same(facts.StartOn == row.StartOn, "/startOn")
            .Same(facts.ScheduledEndOn == row.ScheduledEndOn, "/scheduledEndOn")
            .Same(known.MinutesPerWeekOn(facts.StartOn) == row.MinutesPerWeek, "/weeklyHours");
        if (row.Ended is not { } end) return;
        if (facts.EndedOn is null) await steps.Take(PlacementCommands.End(id, end.On, end.Reason), under: "/end");
        else steps.Same(facts.EndedOn == end.On, "/end/on").Same(facts.EndReason == end.Reason, "/end/reason");
    }
}
