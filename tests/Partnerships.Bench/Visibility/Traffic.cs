using Partnerships.Agreements;
using Partnerships.Candidates;
using Partnerships.EventStore;
using Partnerships.Placements;
using Partnerships.Server.Access;
using Partnerships.Server.Candidates;
using Partnerships.Server.EventLog;
using Partnerships.Server.Placements;
using Partnerships.Server.Vacancies;
using Partnerships.Vacancies;

namespace Partnerships.Bench.Visibility;

/// <summary>A stream of commands in about the sample's proportions: of twenty, eleven record a check-in, three register a
/// candidate, three start a placement and three end one. None needs one before it to be done: what they are about was made
/// beforehand.</summary>
internal sealed class Traffic
{
    private const int Cycle = 20, OfEach = 3, PositionsOfAVacancy = 20, AtOnce = 64, DaysRunning = 30;
    private static readonly string[] Cities = ["0740", "0791"];
    private static readonly Caller Bench = new("bench", Roles.Caseworker, []);
    private readonly CommandPath path;
    private readonly DateOnly today = Denmark.DateAt(DateTimeOffset.UtcNow);
    private readonly List<CandidateRegistered> residents;
    private readonly Guid[] vacancies, candidates, starting, running;

    // Vacancies, candidates and placements take turns in the cities, so that those of the same number, and at the distance of a number that the cities
    // divide, go together.
    private Traffic(CommandPath path, List<CandidateRegistered> residents, int commands)
    {
        this.path = path;
        this.residents = residents;
        var each = ((((commands / Cycle) + 1) * OfEach / Cities.Length) + 1) * Cities.Length;
        var vacanciesOfACity = (2 * each / Cities.Length / PositionsOfAVacancy) + 1;
        (vacancies, candidates, starting, running) = (Ids(vacanciesOfACity * Cities.Length), Ids(2 * each), Ids(each), Ids(each));
    }

    /// <summary>Prepares so many commands: vacancies under agreements of the sample that are in force, candidates, and placements that run.</summary>
    public static async Task<Traffic> On(IEventStore log, int commands)
    {
        var events = await log.ReadLog().ToListAsync();
        var registered = events.Select(e => e.Data).OfType<CandidateRegistered>().ToList();
        var traffic = new Traffic(new CommandPath(log), [.. Cities.Select(city => registered.Last(candidate => candidate.City == city))], commands);
        var agreements = Cities.Select(city => InForce(events, city, traffic.today)).ToList();
        await traffic.CarryAll(traffic.vacancies.Select((id, i) => VacancyCommands.Open(
            id, Of(agreements[i % Cities.Length], i / Cities.Length), new Opening(null, EmploymentKind.OrdinaryJob, "Job", PositionsOfAVacancy, null, []))));
        await traffic.CarryAll(traffic.candidates.Select((id, i) => CandidateCommands.Register(id, Of(traffic.residents, i))));
        await traffic.CarryAll(traffic.running.Select((id, i) => traffic.Start(id, i, traffic.candidates[i])));
        return traffic;
    }

    /// <summary>The command of a number.</summary>
    public Command Command(int number)
    {
        var (round, place) = (number / Cycle, number % Cycle);
        var i = (round * OfEach) + (place / OfEach);
        return place switch
        {
            0 or 3 or 6 => CandidateCommands.Register(Guid.CreateVersion7(), Of(residents, number)),
            1 or 4 or 7 => Start(starting[i], i, candidates[running.Length + i]),
            2 or 5 or 8 => PlacementCommands.End(running[i], today, EndReason.OtherJob),
            _ => PlacementCommands.RecordCheckIn(running[number % running.Length], new(null, today.AddDays(-(number / running.Length)), CheckInResult.GoingWell)),
        };
    }

    private Command Start(Guid id, int number, Guid candidate) =>
        PlacementCommands.Start(id, new PlacementStart(Of(vacancies, number), candidate, today.AddDays(-DaysRunning), null, 37 * 60));

    private Task CarryAll(IEnumerable<Command> commands) =>
        Parallel.ForEachAsync(commands, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (command, _) => await Carry(command));

    /// <summary>Carries it out, through the path of all commands.</summary>
    /// <returns>The position of its last event.</returns>
    public async Task<long> Carry(Command command)
    {
        var id = Guid.CreateVersion7();
        var answer = await path.Carry(new Order(Bench, new CommandContext(id, id.ToByteArray(), Bench.Name, null, id)), command, default);
        return answer is Answer.Done { Events: [.., var last] } ? last.Position : throw new InvalidOperationException($"{command.Subject}: {string.Join(", ", (answer as Answer.Refused)?.Refusals ?? [])}");
    }

    private static List<Guid> InForce(List<RecordedEvent> events, string city, DateOnly day)
    {
        var over = events.Where(e => e.Data is AgreementTerminated or AgreementExpired).Select(e => e.Stream).ToHashSet();
        return [.. events
            .Where(e => e.Data is AgreementActivated activated && activated.City == city && activated.From <= day.AddDays(-DaysRunning) && day <= activated.To && !over.Contains(e.Stream))
            .Select(e => Guid.Parse(e.Stream.Id))];
    }

    /// <summary>They take turns.</summary>
    private static T Of<T>(IReadOnlyList<T> all, int number) => all[number % all.Count];

    private static Guid[] Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
}
