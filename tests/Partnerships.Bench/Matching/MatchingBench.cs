using System.Diagnostics;
using System.Globalization;
using Partnerships.Agreements;
using Partnerships.Bench.Logs;
using Partnerships.Candidates;
using Partnerships.EventStore;
using Partnerships.EventStore.Postgres;
using Partnerships.Matching;
using Partnerships.Server.EventLog;
using Partnerships.Server.Matching;
using Partnerships.Server.Sample;
using Partnerships.Vacancies;

namespace Partnerships.Bench.Matching;

/// <summary>5,000 candidates against a vacancy that asks for much: the ranking alone, and with the reading of the view that it ranks.</summary>
internal static class MatchingBench
{
    private const int People = 5_000, Runs = 3, WarmUp = 20, EachRun = 40;
    private const double AllowedMilliseconds = 50, AllowedWithReading = 100;
    private const string City = "0791", Association = "13748136", Company = "25313763";
    private static readonly Guid Agreement = Guid.CreateVersion7(), Vacancy = Guid.CreateVersion7();
    private static readonly Guid[] Areas = [.. Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7())];
    private static readonly string[] Skills = ["murer", "tømrer", "maling", "rengøring", "truck", "have", "el", "vvs"];
    private static readonly string[] Certificates = ["Kørekort B", "Kørekort C", "Svejsecertifikat", "Truckcertifikat"];
    private static readonly string[] Occupations = ["711200", "7115", "713100", "912900", "9313"];

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Figure>> Run(Database database)
    {
        await using var engine = await PostgresEventStore.Open(new PostgresOptions
        {
            ConnectionString = await database.Create("matching"),
            EventTypes = new EventTypes(EventNames.Table),
            Views = [.. DomainViews.All.Where(view => view.Name == MatchingView.Name)],
        });
        await CompanyLog.Import(engine, Log());
        await SampleLoading.Seen(engine, default);
        var rankings = new Rankings(engine);
        var ranked = (await rankings.OfVacancy(Vacancy, null, default))!.Ranks;
        if (ranked.Count != People) throw new InvalidOperationException($"{ranked.Count} candidates were ranked.");
        var (vacancy, candidates) = (ranked[0].Vacancy, ranked.Select(rank => rank.Candidate).OrderBy(candidate => candidate.Candidate).ToArray());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"matching: {People:N0} candidates, {ranked[0].Reasons.Count} reasons each; {Runs} runs of {EachRun} after {WarmUp} of warm-up"));
        var (alone, whole) = (new List<double>(), new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            var (pure, read) = (new List<double>(), new List<double>());
            for (var i = 0; i < (run == 0 ? WarmUp : EachRun); i++)
            {
                pure.Add(Time(() => MatchingRules.Current.Rank(vacancy, candidates)));
                var started = Stopwatch.GetTimestamp();
                await rankings.OfVacancy(Vacancy, null, default);
                read.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {(run == 0 ? "warm-up" : $"run {run}")}: ranking {pure.Median():F2} ms, with reading {read.Median():F2} ms"));
            if (run == 0) continue;
            alone.Add(pure.Median());
            whole.Add(read.Median());
        }
        return
        [
            Figure.AtMost("matching", alone.Median(), "ms", AllowedMilliseconds, 1),
            Figure.AtMost("matching, with reading", whole.Median(), "ms", AllowedWithReading, 1),
        ];
    }

    private static double Time(Func<object> work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static IEnumerable<DecidedCommand> Log()
    {
        var day = new DateOnly(2026, 1, 5);
        var terms = new Terms("Partnerskab", Instrument.VoluntaryPartnership, null, day, day.AddYears(1), Areas[..2], [], [], []);
        yield return Facts.Of(new StreamName(Agreements.Agreement.Stream, $"{Agreement:D}"), 1, new AgreementDrafted(City, terms));
        yield return Facts.Of(new StreamName(Vacancies.Vacancy.Stream, $"{Vacancy:D}"), 1, new VacancyOpened(
            City, Agreement, null, Association, Company, EmploymentKind.OrdinaryJob, "Murer", 2, 1800, ["murer", "maling", "have"],
            new("711200", ["Kørekort B", "Truckcertifikat"], LanguageLevel.B1, day.AddMonths(1), "Byggepladsen", [Areas[0]])));
        var random = new Random(1);
        for (var i = 0; i < People; i++)
        {
            var stream = new StreamName(Candidate.Stream, $"{Guid.CreateVersion7():D}");
            yield return Facts.Of(stream, 1, new CandidateRegistered(City, Areas[random.Next(Areas.Length)], day.AddDays(-random.Next(900)), Some(random, Skills, 3)));
            yield return Facts.Of(stream, 2, new CandidateProfileSet(
                new(
                    Some(random, Skills, 5), Some(random, Certificates, 3), (LanguageLevel)random.Next(6), random.Next(2) == 0 ? [] : [EmploymentKind.OrdinaryJob],
                    Some(random, Occupations, 3), day.AddDays(random.Next(60)), 60 * random.Next(10, 25), 60 * random.Next(25, 38)), day));
        }
    }

    private static string[] Some(Random random, string[] of, int most) => [.. random.GetItems(of, random.Next(most)).Distinct()];
}
