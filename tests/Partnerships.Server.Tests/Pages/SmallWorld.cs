using System.Globalization;
using System.Text.Json;
using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.Experiences;
using Partnerships.Placements;
using Partnerships.Server.Access;
using Partnerships.Server.Agreements;
using Partnerships.Server.Api;
using Partnerships.Server.Areas;
using Partnerships.Server.Candidates;
using Partnerships.Server.Companies;
using Partnerships.Server.Experiences;
using Partnerships.Server.OpenApi;
using Partnerships.Server.Placements;
using Partnerships.Server.SteeringGroups;
using Partnerships.Server.Templates;
using Partnerships.Templates;

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
    private static readonly Lesson Lesson = new(
        "Randers", "Praktik før læreaftalen.", "Fire af fem blev efter prøvetiden.", "Lad mester møde beboerne først.", [EmploymentKind.Internship], ["711200"], "Projektlederen");
    private static readonly TemplateTerms Template = JsonSerializer.Deserialize<TemplateTerms>(Examples.Of(typeof(TemplateVersionRequest))!["terms"]!.ToJsonString(), ApiJson.Options)! with { Areas = [] };
    private readonly Site site;
    private readonly Dictionary<string, List<Guid>> areas = [];
    private readonly PriorityQueue<Func<Task>, (DateOnly Day, int Order)> plan = new();

    private SmallWorld(Site site) => this.site = site;

    /// <summary>An agreement in force, with vacancies and placements.</summary>
    public Guid Active { get; private set; }

    /// <summary>One that waits for signatures.</summary>
    public Guid Submitted { get; private set; }

    /// <summary>A draft whose clauses are negotiated, in its second version.</summary>
    public Guid Negotiated { get; private set; }

    /// <summary>A vacancy with free positions under <see cref="Active"/>.</summary>
    public Guid Vacancy { get; private set; }

    /// <summary>A placement in which a problem waits.</summary>
    public Guid Troubled { get; private set; }

    public static async Task<SmallWorld> In(Site site)
    {
        var world = new SmallWorld(site);
        await world.City(Silkeborg, "Silkeborg", ["Resedavej", "Lupinvej", "Arendalsvej"], ListStatus.PreventionArea);
        await world.City(Viborg, "Viborg", ["Ellekonebakken", "Houlkærvænget"], ListStatus.NotListed);
        for (var i = 0; i < Companies.Length; i++)
        {
            await site.Post("/companies", new CompanyRequest(Cvr(i), Companies[i]));
            await site.Post($"/companies/{Cvr(i)}/mappings", Mapping(i));
        }
        await site.Post("/templates", new TemplateRequest(Silkeborg, Template));
        await site.Post("/experiences", new ExperienceRequest(Silkeborg, Lesson), Roles.Steering);
        for (var i = 0; i < 8; i++)
        {
            var (number, from) = (i, new DateOnly(2023, 2, 1).AddMonths(3 * i));
            world.On(from.AddDays(-14), () => world.Sign(number, number % 3 == 2 ? Viborg : Silkeborg, from));
        }
        await world.Live();
        world.Submitted = await world.Submit(Companies.Length - 1, Viborg, new DateOnly(2025, 7, 1));
        await site.Post($"/companies/{Cvr(0)}/mappings", Mapping(0) with { On = Today });
        await world.Follow(world.Active);
        world.Negotiated = await world.Negotiate();
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
        if (city == Silkeborg)
            await site.Post($"/steering-groups/{city}/frames", new FramesRequest([], 12, 4, "Lærlinge og praktik går forud for ordrer til underleverandører."), Roles.Steering);
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

    private async Task Follow(Guid id)
    {
        await site.Post($"/agreements/{id}/follow-up-meetings", new MeetingRequest(Today, ["forening", "firma"], "To praktikanter begynder i august.", Today.AddMonths(3)));
        var concern = await site.Post($"/agreements/{id}/concerns", new ConcernRequest("firma", Today, "Der kommer for få kandidater."));
        await site.Post($"/agreements/{id}/concerns/{concern}/resolutions", new ResolutionRequest(Today, "Kommunen sender to om måneden."));
        await site.Post($"/agreements/{id}/departures", new DepartureRequest("jobcenter", Today, "Opgaven er flyttet."));
    }

    private async Task<Guid> Negotiate()
    {
        var id = await Draft(0, Silkeborg, Today.AddMonths(1));
        var proposals = $"/agreements/{id}/clause-proposals";
        var accepted = await site.Post(proposals, new ClauseProposalRequest("firma", "Bo Prøve", "hjaelp", "En dag er for lidt.", "Hurtig hjælp", "Parterne mødes senest tre arbejdsdage efter."));
        await site.Post($"/agreements/{id}/clause-comments", new ClauseCommentRequest("forening", "Anne Prøve", "hjaelp", "Det kan vi følge."));
        await site.Post($"{proposals}/{accepted}/acceptances", new AcceptanceRequest("forening", "Anne Prøve"));
        await site.Post(proposals, new ClauseProposalRequest("forening", "Anne Prøve", "formaal", "De unge mangler.", "Formål", "Parterne vil også skaffe fritidsjob til de unge."));
        return id;
    }

    private static MappingRequest Mapping(int number) => new(
        Silkeborg, number == 3 ? Interest.None : Interest.Strong, ["murer"],
        [new(EmploymentKind.Apprenticeship, 9 + number, "711200"), new(EmploymentKind.YouthJob, 2, null, Today, Today.AddMonths(6))],
        "Døre og facader", ["711200"], [Cvr(9), Cvr(8)]);

    private async Task<Guid> Submit(int company, string city, DateOnly from)
    {
        var id = await Draft(company, city, from);
        await site.Post($"/agreements/{id}/submissions", new SubmissionRequest());
        return id;
    }

    private async Task<Guid> Draft(int company, string city, DateOnly from)
    {
        var places = KindsOf(company);
        return Guid.Parse(await site.Post("/agreements", new DraftRequest(city, new Terms(
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
    }

    private static EmploymentKind[] KindsOf(int number) => [Kinds[number % 2], Kinds[2 + number % 2]];

    /// <summary>A number that passes the check of CVR numbers.</summary>
    private static string Cvr(int number) =>
        Enumerable.Range(0, 100).Select(i => (33000000 + 1000 * number + i).ToString(CultureInfo.InvariantCulture)).First(Partnerships.Cvr.IsValid);
}
