using Partnerships.Candidates;
using Partnerships.Server.Candidates;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Imports;

/// <summary>Candidates: no personal data, a key that says nothing about who it is. A row about a known candidate with another home is a move.</summary>
internal sealed class CandidateSheet : SheetKind
{
    /// <summary>The kind's name.</summary>
    public const string Candidates = "candidates";

    private static readonly Column Home = Column.Must("Boligområde", "Area", "Housing area", "Område");
    private static readonly Column Since = Column.Must("Bor der siden", "Lives there since", "Indflyttet", "Moved in");
    private static readonly Column Skills = Column.Optional("Kompetencer", "Skills");

    public override string Name => Candidates;

    public override IReadOnlyList<Column> Columns { get; } = [Column.Key, Column.City, Home, Since, Skills];

    public override IReadOnlyList<string> Views { get; } = [CandidateRegister.Name];

    protected override IReadOnlyDictionary<string, Column> Places { get; } = new Dictionary<string, Column>
    {
        ["/id"] = Column.Key,
        ["/city"] = Column.City,
        ["/area"] = Home,
        ["/livesThereSince"] = Since,
        ["/on"] = Since,
        ["/skills"] = Skills,
    };

    public override Command? Read(RowReader row)
    {
        var id = row.Id(Column.Key, Candidates);
        var registration = new CandidateRegistered(row.City, row.Id(Home, AreaSheet.Areas), row.Date(Since), row.List(Skills));
        return row.Faults.Count > 0 ? null : new Command(Candidate.Ref(id), situation => Decide(situation, id, registration));
    }

    public override async IAsyncEnumerable<RowWriter> Export(ExportReader reader, string city, Func<RowWriter> newRow)
    {
        await foreach (var candidate in reader.List<CandidateDocument>(CandidateRegister.Name, CandidateRegister.CityPrefix(city)))
        {
            var home = candidate.Homes.FindLast(known => known.Area is not null);
            yield return newRow().Put(Column.Key, candidate.Candidate).Put(Column.City, city)
                .Put(Home, home?.Area).Put(Since, home?.From).Put(Skills, candidate.Skills);
        }
    }

    private static async ValueTask<Decision> Decide(Situation situation, Guid id, CandidateRegistered row)
    {
        var known = await situation.Load(Kinds.Candidates, id);
        if (known.Registered is not { } registered) return await situation.Then(CandidateCommands.Register(id, row));
        var steps = new Steps(situation);
        // Skills are kept in the profile once there is one; the sheet of the registration goes on to be true of the registration.
        var sameSkills = registered.Skills.SequenceEqual(row.Skills) || known.Profile!.Skills.SequenceEqual(row.Skills);
        steps.Same(registered.City == row.City, "/city").Same(sameSkills, "/skills");
        // A home that was corrected here is not made wrong again by the sheet that it came from.
        if (!known.Corrected.ContainsKey(new(row.LivesThereSince, row.Area))) await steps.Take(CandidateCommands.Move(id, row.Area, row.LivesThereSince));
        return steps.Whole;
    }
}
