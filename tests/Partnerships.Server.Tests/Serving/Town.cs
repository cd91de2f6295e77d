using System.Globalization;
using System.Net;
using System.Text.Json;
using Partnerships.Agreements;
using Partnerships.Server.Access;

namespace Partnerships.Server.Tests.Serving;

/// <summary>A city of a test's own, with an area and a company, and the steps of an agreement's life in it.</summary>
internal sealed class Town(TestServer server, string code, DateOnly today)
{
    public const string Association = "boligforening", Company = "virksomhed", Initiative = "indsats", Places = "praktikpladser";
    private static readonly string[] Skills = ["murer"];
    private static int last = 1000;

    public string Code => code;

    public DateOnly Today => today;

    public Client Caseworker { get; } = server.As(Roles.Caseworker, code);

    public Client Steering { get; } = server.As(Roles.Steering, code);

    public string CompanyCvr { get; } = NewCvr();

    public string AssociationCvr { get; } = NewCvr();

    public string Area { get; private set; } = "";

    public static async Task<Town> Found(TestServer server, DateOnly? today = null)
    {
        var code = Interlocked.Increment(ref last).ToString("D4", CultureInfo.InvariantCulture);
        var town = new Town(server, code, today ?? DateOnly.FromDateTime(DateTime.UtcNow.AddHours(1)));
        (await town.Steering.Post("steering-groups", new { city = code, name = $"By {code}" })).ShouldBe(HttpStatusCode.Created);
        town.Area = (await town.Caseworker.Post("areas", new { city = code, name = "Søparken" })).ShouldBe(HttpStatusCode.Created).Id;
        (await town.Caseworker.Post("companies", new { cvr = town.CompanyCvr, name = "Bygmesteren ApS" })).ShouldBe(HttpStatusCode.Created);
        return town;
    }

    /// <summary>Terms that pledge places from the first day on.</summary>
    public object Terms(string title = "Partnerskab om tagrenovering", int places = 2, DateOnly? from = null, DateOnly? to = null) => new
    {
        title,
        instrument = Instrument.VoluntaryPartnership,
        from = from ?? today,
        to = to ?? today.AddYears(2),
        areas = Array.Empty<Guid>(),
        parties = new object[]
        {
            new { id = Association, role = PartyRole.HousingAssociation, name = "Boligselskabet", cvr = AssociationCvr, mustSign = true },
            new { id = Company, role = PartyRole.Company, name = "Bygmesteren ApS", cvr = CompanyCvr, mustSign = true },
            new { id = Initiative, role = PartyRole.SocialHousingInitiative, name = "Den boligsociale indsats", mustSign = true },
        },
        clauses = new object[] { new { id = "formaal", heading = "Formål", text = "Beboere i arbejde." } },
        commitments = new object[]
        {
            new
            {
                id = Places, party = Company, kind = CommitmentKind.Places, employment = EmploymentKind.Internship, count = places,
                from = from ?? today, by = to ?? today.AddYears(1), description = "Praktik på byggepladsen",
            },
        },
    };

    /// <summary>The same, with help owed within three working days.</summary>
    public object TermsWithHelp()
    {
        var terms = JsonSerializer.SerializeToNode(Terms(), Server.Api.ApiJson.Options)!;
        terms["commitments"]!.AsArray().Add(JsonSerializer.SerializeToNode(new { id = "hjaelp", party = Initiative, kind = "help", workingDays = 3 }));
        return terms;
    }

    public async Task<string> Draft(object? terms = null) =>
        (await Caseworker.Post("agreements", new { city = code, terms = terms ?? Terms() })).ShouldBe(HttpStatusCode.Created).Id;

    /// <summary>Puts an agreement to signature and gives the hash of its text.</summary>
    public async Task<string> Submit(string agreement)
    {
        (await Caseworker.Post($"agreements/{agreement}/submissions", new { })).ShouldBe(HttpStatusCode.OK);
        return (await Caseworker.Get($"agreements/{agreement}/text")).ShouldBe(HttpStatusCode.OK).Headers["Content-Hash"];
    }

    public Task<Reply> Sign(string agreement, string party, string hash) =>
        Caseworker.Post($"agreements/{agreement}/signatures", new { party, signatory = "Jens Hansen", contentHash = hash });

    /// <summary>An agreement in force, with its pledged vacancy open when that is due.</summary>
    public async Task<string> Agree(object? terms = null)
    {
        var agreement = await Draft(terms);
        var hash = await Submit(agreement);
        foreach (var party in new[] { Association, Company, Initiative }) (await Sign(agreement, party, hash)).ShouldBe(HttpStatusCode.OK);
        await server.Settle();
        return agreement;
    }

    /// <summary>The id of an agreement's first vacancy.</summary>
    public async Task<string> VacancyOf(string agreement)
    {
        var page = (await Caseworker.Get($"vacancies?agreement={agreement}&after={server.Operations.Head}")).ShouldBe(HttpStatusCode.OK);
        return page.Json.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    public async Task<string> NewCandidate() => (await Caseworker.Post(
        "candidates", new { city = code, area = Area, livesThereSince = today.AddYears(-3), skills = Skills }))
        .ShouldBe(HttpStatusCode.Created).Id;

    public Task<Reply> Start(string vacancy, string candidate, DateOnly? on = null) => Caseworker.Post(
        "placements", new { vacancy, candidate, startOn = on ?? today, scheduledEndOn = (on ?? today).AddDays(90), weeklyHours = 32.5m });

    public static string NewCvr()
    {
        for (; ; )
        {
            var number = (10_000_000 + Interlocked.Increment(ref last)).ToString(CultureInfo.InvariantCulture);
            if (Cvr.IsValid(number)) return number;
        }
    }
}
