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
    private const int Cycle = 20, OfEach = 3, PositionsOfAVacancy = 1_000, Vacancies = 200, AtOnce = 64, DaysRunning = 30;
    private static readonly Caller Bench = new("bench", Roles.Caseworker, []);
    private readonly CommandPath path;
    private readonly DateOnly today = Denmark.DateAt(DateTimeOffset.UtcNow);
    private readonly CandidateRegistered resident;
    private readonly Guid[] vacancies, candidates, starting, running;

    private Traffic(CommandPath path, CandidateRegistered resident, int commands)
    {
        this.path = path;
        this.resident = resident;
        var each = (commands / Cycle + 1) * OfEach;
        (vacancies, candidates, starting, running) = (Ids(Vacancies), Ids(2 * each), Ids(each), Ids(each));
    }

    /// <summary>Prepares so many commands: vacancies under agreements of the sample that are in force, candidates, and placements that run.</summary>
    public static async Task<Traffic> On(IEventStore log, int commands)
    {
        var events = await log.ReadLog().ToListAsync();
        var resident = events.Select(e => e.Data).OfType<CandidateRegistered>().Last(candidate => candidate.City == "0791");
        var traffic = new Traffic(new CommandPath(log), resident, commands);
        var agreements = InForce(events, "0791", traffic.today);
        await traffic.CarryAll(traffic.vacancies.Select((id, i) =>
            VacancyCommands.Open(id, agreements[i % agreements.Count], new Opening(null, EmploymentKind.OrdinaryJob, "Job", PositionsOfAVacancy, null, []))));
        await traffic.CarryAll(traffic.candidates.Select(id => CandidateCommands.Register(id, resident)));
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
            0 or 3 or 6 => CandidateCommands.Register(Guid.CreateVersion7(), resident),
            1 or 4 or 7 => Start(starting[i], i, candidates[running.Length + i]),
            2 or 5 or 8 => PlacementCommands.End(running[i], today, EndReason.OtherJob),
            _ => PlacementCommands.RecordCheckIn(running[number % running.Length], new(null, today.AddDays(-(number / running.Length)), CheckInResult.GoingWell)),
        };
    }

    private Command Start(Guid id, int number, Guid candidate) =>
        PlacementCommands.Start(id, new PlacementStart(vacancies[number % Vacancies], candidate, today.AddDays(-DaysRunning), null, 37 * 60));

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

    private static Guid[] Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
}
