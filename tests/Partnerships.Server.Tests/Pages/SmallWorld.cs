using System.Globalization;
using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Placements;
using Partnerships.Server.Access;
using Partnerships.Server.Agreements;
using Partnerships.Server.Areas;
using Partnerships.Server.Candidates;
using Partnerships.Server.Companies;
using Partnerships.Server.Placements;
using Partnerships.Server.SteeringGroups;

namespace Partnerships.Server.Tests.Pages;

/// <summary>Two cities over two and a half years: enough for every table to have something in it, and for some counts to be
/// so small that they must be withheld.</summary>
internal sealed class SmallWorld
{
    public const string Silkeborg = "0740", Viborg = "0791";
    public static readonly DateOnly Today = new(2025, 6, 16);
    private const int PlacesEach = 6;
    private static readonly EmploymentKind[] Kinds = [EmploymentKind.Internship, EmploymentKind.OrdinaryJob, EmploymentKind.WageSubsidy, EmploymentKind.Apprenticeship];
    private static readonly string[] Companies = ["Prøve Murer & Beton A/S", "Prøve Tømrer ApS", "Prøve El-teknik A/S", "Prøve VVS & Energi ApS"];
    private readonly Site site;
    private readonly Dictionary<string, List<Guid>> areas = [];
    private readonly PriorityQueue<Func<Task>, (DateOnly Day, int Order)> plan = new();

    private SmallWorld(Site site) => this.site = site;

    /// <summary>An agreement in force, with vacancies and placements.</summary>
    public Guid Active { get; private set; }

    /// <summary>One that waits for signatures.</summary>
    public Guid Submitted { get; private set; }

    /// <summary>A vacancy with free positions under <see cref="Active"/>.</summary>
    public Guid Vacancy { get; private set; }

    /// <summary>A placement in which a problem waits.</summary>
    public Guid Troubled { get; private set; }

    public static async Task<SmallWorld> In(Site site)
    {
        var world = new SmallWorld(site);
        await world.City(Silkeborg, "Silkeborg", ["Resedavej", "Lupinvej", "Arendalsvej"], ListStatus.PreventionArea);
        await world.City(Viborg, "Viborg", ["Ellekonebakken", "Houlkærvænget"], ListStatus.NotListed);
        for (var i = 0; i < Companies.Length; i++) await site.Post("/companies", new CompanyRequest(Cvr(i), Companies[i]));
        for (var i = 0; i < 8; i++)
        {
            var (number, from) = (i, new DateOnly(2023, 2, 1).AddMonths(3 * i));
            world.On(from.AddDays(-14), () => world.Sign(number, number % 3 == 2 ? Viborg : Silkeborg, from));
        }
        await world.Live();
        world.Submitted = await world.Submit(Companies.Length - 1, Viborg, new DateOnly(2025, 7, 1));
        return world;
    }

    public async Task<Guid> Candidate(string city, DateOnly since) =>
        Guid.Parse(await site.Post("/candidates", new CandidateRequest(city, areas[city][0], since, ["truckkort"])));

    public async Task<Guid> Place(string city, Guid vacancy, DateOnly start, DateOnly? scheduledEnd = null) =>
        Guid.Parse(await site.Post("/placements", new PlacementRequest(vacancy, await Candidate(city, start.AddYears(-1)), start, 30.5m, scheduledEnd)));

    private async Task City(string city, string name, string[] names, ListStatus status)
    {
        await site.Post("/steering-groups", new EstablishRequest(city, name), Roles.Steering);
        areas[city] = [];
        foreach (var area in names)
        {
            areas[city].Add(Guid.Parse(await site.Post("/areas", new AreaRequest(city, area, "Prøve Boligforening"))));
            await site.Post($"/areas/{areas[city][^1]}/list-statuses", new ListStatusRequest(status, new DateOnly(2021, 12, 1), "Listen pr. 1. december 2021"));
        }
        await site.Post($"/steering-groups/{city}/frames", new FramesRequest([], 10, 4, "Lærlinge og praktik går forud for ordrer til underleverandører."), Roles.Steering);
        await site.Post($"/steering-groups/{city}/goals", new GoalRequest(40, new(2023, 1, 1), new(2024, 12, 31)), Roles.Steering);
        await site.Post($"/steering-groups/{city}/goals", new GoalRequest(25, new(2025, 1, 1), new(2025, 12, 31)), Roles.Steering);
        await site.Post($"/steering-groups/{city}/goals", new GoalRequest(8, new(2025, 1, 1), new(2025, 12, 31), EmploymentKind.Apprenticeship, areas[city][0]), Roles.Steering);
    }

    /// <summary>Has something done on a day; days come in their order.</summary>
    private void On(DateOnly day, Func<Task> action)
    {
        if (day <= Today) plan.Enqueue(action, (day, plan.Count));
    }

    private async Task Live()
    {
        while (plan.TryDequeue(out var action, out var when))
        {
            site.Clock.Set(when.Day);
            await action();
        }
        site.Clock.Set(Today);
    }

    private async Task Sign(int number, string city, DateOnly from)
    {
        var id = await Submit(number % Companies.Length, city, from);
        using var text = await site.Get($"/agreements/{id}/text");
        var hash = text.Headers.GetValues(TextAnswer.HashHeader).Single();
        await site.Post($"/agreements/{id}/signatures", new SignatureRequest("forening", "Anne Prøve", hash));
        await site.Post($"/agreements/{id}/signatures", new SignatureRequest("firma", "Bo Prøve", hash));
        On(from, () => Fill(id, number, city, from));
    }

    private async Task Fill(Guid id, int number, string city, DateOnly from)
    {
        await site.Settle();
        var commitments = (await site.GetJson($"/agreements/{id}/overview")).GetProperty("commitments");
        var vacancies = commitments.EnumerateArray().SelectMany(c => c.GetProperty("vacancies").EnumerateArray().Select(v => v.GetGuid())).ToArray();
        (Active, Vacancy) = (id, vacancies[1]);
        for (var i = 0; i < PlacesEach; i++)
        {
            var (vacancy, kind, start, quits) = (vacancies[i % 2], KindsOf(number)[i % 2], from.AddDays(21 * i), (number + i) % 4 == 0);
            On(start, () => Work(city, vacancy, kind, start, quits));
        }
    }

    private async Task Work(string city, Guid vacancy, EmploymentKind kind, DateOnly start, bool quits)
    {
        DateOnly? scheduled = kind switch
        {
            EmploymentKind.Internship => start.AddDays(7 * 13),
            EmploymentKind.WageSubsidy => start.AddDays(7 * 26),
            _ => null,
        };
        var id = await Place(city, vacancy, start, scheduled);
        if (Troubled == default)
        {
            Troubled = id;
            On(start.AddDays(3), () => site.Post(
                $"/placements/{id}/problems", new ProblemRequest(ProblemReporter.Company, ProblemKind.Transport, start.AddDays(3), "Bussen kommer efter mødetid.")));
        }
        On(start.AddDays(9), () => site.Post($"/placements/{id}/check-ins", new CheckInRequest(start.AddDays(9), CheckInResult.GoingWell)));
        var end = quits ? start.AddDays(50) : scheduled;
        if (end is { } last) On(last, () => site.Post($"/placements/{id}/endings", new EndingRequest(last, quits ? EndReason.Quit : EndReason.TermOver)));
    }

    private async Task<Guid> Submit(int company, string city, DateOnly from)
    {
        var places = KindsOf(company);
        var id = Guid.Parse(await site.Post("/agreements", new DraftRequest(city, new Terms(
            $"Partnerskab om {(company % 2 == 0 ? "facader og altaner" : "døre og vinduer")} {from.Year.ToString(CultureInfo.InvariantCulture)}",
            Instrument.VoluntaryPartnership, null, from, from.AddYears(1).AddDays(-1), [areas[city][0]],
            [
                new Party("forening", PartyRole.HousingAssociation, "Prøve Boligforening", Cvr(9), true),
                new Party("firma", PartyRole.Company, Companies[company], Cvr(company), true),
                new Party("jobcenter", PartyRole.EmploymentService, "Kommunens virksomhedsindgang", null, false),
            ],
            [
                new Clause("formaal", "Formål", "Parterne vil sammen skaffe ledige beboere i boligområdet varigt arbejde i virksomheden."),
                new Clause("hjaelp", "Hurtig hjælp", "Går noget galt i en ansættelse, mødes parterne senest to arbejdsdage efter."),
            ],
            [
                new Commitment("pladser-1", "firma", CommitmentKind.Places, places[0], 4, null, from, from.AddMonths(6)),
                new Commitment("pladser-2", "firma", CommitmentKind.Places, places[1], 4, null, from, from.AddMonths(6)),
                new Commitment("kandidater", "jobcenter", CommitmentKind.Candidates, WorkingDays: 10),
                new Commitment("ordrer", "forening", CommitmentKind.OrderVolume, Description: "Løbende vedligehold af 120 lejemål"),
            ]))));
        await site.Post($"/agreements/{id}/submissions", new SubmissionRequest());
        return id;
    }

    private static EmploymentKind[] KindsOf(int number) => [Kinds[number % 2], Kinds[2 + number % 2]];

    /// <summary>A number that passes the check of CVR numbers.</summary>
    private static string Cvr(int number) =>
        Enumerable.Range(0, 100).Select(i => (33000000 + 1000 * number + i).ToString(CultureInfo.InvariantCulture)).First(Partnerships.Cvr.IsValid);
}
