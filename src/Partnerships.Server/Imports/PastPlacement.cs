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
internal sealed record PlacementRow(
    string City, Guid Agreement, Guid Candidate, EmploymentKind Kind, string Title, DateOnly StartOn, DateOnly? ScheduledEndOn, int MinutesPerWeek,
    (DateOnly On, EndReason Reason)? Ended);

/// <summary>Decides on a row about a placement: a vacancy of one position is opened for it, on the day of its start, and counts towards the first
/// commitment of its kind; the placement starts, and where it has ended it ends. The vacancy of one that ended early is closed with it, so that
/// history opens nothing.</summary>
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
        var vacancy = NameBasedId.Of(id, Vacancy.Stream);
        var agreement = await situation.Load(Kinds.Agreements, row.Agreement);
        if (agreement.Exists && agreement.City != row.City) steps.Refuse(VacancyRefusals.AgreementUnknown.At("/agreement").With(row.Agreement));
        var commitment = Array.Find(agreement.Activated?.Places ?? [], places => places.Kind == row.Kind)?.Commitment;
        var opening = new Opening(commitment, row.Kind, row.Title, positions: 1, row.MinutesPerWeek, skills: []);
        await steps.Take(VacancyCommands.Open(vacancy, row.Agreement, opening), row.StartOn);
        var start = new PlacementStart(vacancy, row.Candidate, row.StartOn, row.ScheduledEndOn, row.MinutesPerWeek);
        if (!await steps.Take(PlacementCommands.Start(id, start), but: PlacementRefusals.VacancyUnknown) || row.Ended is not { } end) return;
        if (await steps.Take(PlacementCommands.End(id, end.On, end.Reason), under: "/end") && EndReasons.IsEarly(end.Reason))
            await steps.Take(VacancyCommands.Close(vacancy, ClosedFor, cause: null));
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
            .Same(vacancy.Opened?.Title == row.Title, "/title")
            .Same(facts.StartOn == row.StartOn, "/startOn")
            .Same(facts.ScheduledEndOn == row.ScheduledEndOn, "/scheduledEndOn")
            .Same(known.MinutesPerWeekOn(facts.StartOn) == row.MinutesPerWeek, "/weeklyHours");
        if (row.Ended is not { } end) return;
        if (facts.EndedOn is null) await steps.Take(PlacementCommands.End(id, end.On, end.Reason), under: "/end");
        else steps.Same(facts.EndedOn == end.On, "/end/on").Same(facts.EndReason == end.Reason, "/end/reason");
    }
}
