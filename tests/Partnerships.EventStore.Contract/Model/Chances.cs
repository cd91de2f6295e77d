using FsCheck;
using FsCheck.Fluent;

namespace Partnerships.EventStore.Contract.Model;

/// <summary>Lives by chance, and how one that goes wrong is made shorter.</summary>
internal static class Chances
{
    private const int Shortest = 8;
    private const int Longest = 30;

    public static Arbitrary<Steps> Lives => Arb.From(
        from length in Gen.Choose(Shortest, Longest) from steps in Gen.ListOf(AnyStep, length) select new Steps([.. steps]), Shorter);

    private static Gen<Request> AnyRequest =>
        from verb in Gen.Elements("acquire", "acquire", "lend", "lend", "lend", "give back", "remind")
        from book in Gen.Elements("a", "b", "c", "d", "e")
        from member in Gen.Elements("x", "y")
        select new Request(verb, book, member);

    private static Gen<List<Request>> AnyRequests(int least, int most) =>
        from count in Gen.Choose(least, most) from requests in Gen.ListOf(AnyRequest, count) select requests.ToList();

    private static Gen<string> AnyView => Gen.Elements(Life.Views.Select(view => view.Name).ToArray());

    private static Gen<Step> AnyStep => Gen.Frequency(
        (10, AnyRequest.Select(Step (request) => new Step.Send(request))),
        (3, Gen.Choose(0, 30).Select(Step (which) => new Step.Repeat(which))),
        (1, from which in Gen.Choose(0, 30) from request in AnyRequest select (Step)new Step.Reuse(which, request)),
        (6, from requests in AnyRequests(2, 8) from twice in Gen.Elements(false, false, true) select (Step)new Step.AtOnce(requests, twice)),
        (4, from request in AnyRequest from other in AnyRequest select (Step)new Step.Overtaken(request, other)),
        (2, AnyRequest.Select(Step (request) => new Step.Awaited(request))),
        (2, Gen.Choose(0, 40).Select(Step (after) => new Step.Read(after))),
        (4, from view in AnyView
            from prefix in Gen.Elements("", "book/", "loan/", "none/")
            from limit in Gen.Choose(1, 6)
            from ago in Gen.Elements<int?>(null, 0, 1, 2, 5)
            select (Step)new Step.Look(view, prefix, limit, ago)),
        (2, Gen.Choose(0, 40).Select(Step (after) => new Step.Follow(after))),
        (2, from view in AnyView from meanwhile in AnyRequests(0, 6) select (Step)new Step.Rebuild(view, meanwhile)),
        (3, AnyMishap),
        (3, Gen.Constant((Step)new Step.Tick())));

    private static Gen<Step> AnyMishap =>
        from mishap in Gen.Elements(Enum.GetValues<Mishap>())
        from meanwhile in AnyRequests(0, 8)
        from done in Gen.Choose(0, meanwhile.Count)
        from rebuilding in Gen.Elements(false, false, true)
        from newRevision in Gen.Elements(false, false, false, true)
        select (Step)new Step.Interrupted(mishap, meanwhile, done, rebuilding, newRevision && mishap != Mishap.Cut);

    /// <summary>Without a longer or shorter piece; then with each step made simpler.</summary>
    private static IEnumerable<Steps> Shorter(Steps steps)
    {
        var all = steps.All;
        for (var piece = all.Count; piece > 0; piece /= 2)
        {
            for (var from = 0; from + piece <= all.Count; from += piece) yield return new Steps([.. all.Take(from), .. all.Skip(from + piece)]);
        }
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var simpler in Simpler(all[i])) yield return new Steps([.. all.Take(i), simpler, .. all.Skip(i + 1)]);
        }
    }

    private static IEnumerable<Step> Simpler(Step step) => step switch
    {
        Step.AtOnce { Requests: [var only], Twice: false } => [new Step.Send(only)],
        Step.AtOnce { Twice: true } atOnce => [atOnce with { Twice = false }, .. Fewer(atOnce.Requests).Select(fewer => atOnce with { Requests = fewer })],
        Step.AtOnce atOnce => Fewer(atOnce.Requests).Select(fewer => atOnce with { Requests = fewer }),
        Step.Overtaken overtaken => [new Step.Send(overtaken.Request), new Step.Send(overtaken.By)],
        Step.Awaited awaited => [new Step.Send(awaited.Request)],
        Step.Look { HoursAgo: not null } look => [look with { HoursAgo = null }],
        Step.Rebuild rebuild => Fewer(rebuild.Meanwhile).Select(fewer => rebuild with { Meanwhile = fewer }),
        Step.Interrupted { Rebuilding: true } mishap => [mishap with { Rebuilding = false }],
        Step.Interrupted { NewRevision: true } mishap => [mishap with { NewRevision = false }],
        Step.Interrupted mishap => Fewer(mishap.Meanwhile).Select(fewer => mishap with { Meanwhile = fewer, Done = Math.Min(mishap.Done, fewer.Count) }),
        _ => [],
    };

    private static IEnumerable<List<Request>> Fewer(IReadOnlyList<Request> requests) =>
        Enumerable.Range(0, requests.Count).Select(i => requests.Where((_, place) => place != i).ToList());
}
