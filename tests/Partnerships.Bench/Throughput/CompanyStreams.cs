using Partnerships.Companies;
using Partnerships.EventStore;
using Partnerships.SteeringGroups;

namespace Partnerships.Bench.Throughput;

/// <summary>The work of the throughput figure: 10,000 companies whose interest is mapped again and again.</summary>
internal static class CompanyStreams
{
    /// <summary>How many streams.</summary>
    public const int Count = 10_000;

    /// <summary>The actor of all commands.</summary>
    public const string Actor = "bench";

    /// <summary>The day of all events.</summary>
    public static readonly DateOnly Day = new(2026, 1, 5);

    /// <summary>The city, known to the callers: a command loads one stream.</summary>
    public static SteeringGroup City { get; } = SteeringGroup.Evolve(SteeringGroup.Initial, new SteeringGroupEstablished("0791", "Viborg"));

    /// <summary>How the streams become states.</summary>
    public static StreamKind<Company> Kind { get; } = new(Company.Stream, Company.Initial, (state, e) => Company.Evolve(state, (IEvent)e));

    /// <summary>The streams' ids: CVR numbers that pass their check.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Enumerable.Range(99_000_000, 1_000_000).Select(number => $"{number}").Where(Cvr.IsValid).Take(Count)];

    /// <summary>Mappings of about 300 bytes, no two neighbours the same, so that each has something to record.</summary>
    public static IReadOnlyList<InterestMapped> Mappings { get; } = [.. Enumerable.Range(1, 61).Select(number => new InterestMapped(
        "0791", Interest.Strong, ["murer", "stillads", $"fliser {number}"],
        [new(EmploymentKind.Apprenticeship, number), new(EmploymentKind.Internship, 1 + number % 7)],
        "Løbende vedligehold af facader, tage og badeværelser i boligforeningens afdelinger, aftalt kvartal for kvartal."))];

    /// <summary>The same mappings as the bytes that are stored.</summary>
    public static IReadOnlyList<byte[]> Payloads { get; } = [.. Mappings.Select(CanonicalJson.Encode)];

    /// <summary>The mapping that a command records; the next command to the same stream records another.</summary>
    public static int MappingOf(long command) => (int)(command % Mappings.Count);
}
