using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Partnerships.PersonalData;
using Partnerships.Server.Access;
using Partnerships.Server.PersonalData;
using Partnerships.Server.Serving;
using Partnerships.Server.Tests.Serving;
using Partnerships.Vault;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.PersonalData;

public sealed class PersonalDataHttpTests(Cluster cluster)
{
    private readonly TestServer server = cluster.Shared;
    private readonly Person person = Person.New();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SubjectVault Vault => server.Services.GetRequiredService<SubjectVault>();

    [Fact]
    public async Task Data_are_kept_read_for_a_purpose_and_corrected()
    {
        var town = await Town.Found(server);
        var place = $"candidates/{await town.NewCandidate()}/personal-data";
        (await town.Caseworker.Post($"{place}/readings", new { purpose = ReadingPurpose.Contact })).ShouldBeProblem(HttpStatusCode.Conflict, "no-personal-data");
        (await town.Caseworker.Put(place, person.Body)).ShouldBe(HttpStatusCode.OK);
        var read = (await town.Caseworker.Post($"{place}/readings", new { purpose = ReadingPurpose.Contact, fields = new[] { PersonalField.Name, PersonalField.Cpr } })).ShouldBe(HttpStatusCode.OK);
        read.Json.GetProperty("data").GetRawText().ShouldBe($$"""{"name":"{{person.Name}}","cpr":"{{person.Cpr}}"}""");
        read.Headers["Cache-Control"].ShouldBe("no-store");

        (await town.Caseworker.Put(place, person.Body)).ShouldBe(HttpStatusCode.OK).Tag.ShouldBe(read.Tag, "the same again is nothing to do");
        var moved = new { name = person.Name, address = "Søparken 2" };
        (await town.Caseworker.Put(place, moved)).ShouldBeProblem(HttpStatusCode.Conflict, "personal-data-already-recorded");
        (await town.Caseworker.Put(place, moved, ("If-Match", "\"1\""))).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "version-stale");
        (await town.Caseworker.Put(place, moved, ("If-Match", read.Tag))).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"{place}/readings", new { purpose = ReadingPurpose.Correction })).Json.GetProperty("data").GetRawText()
            .ShouldBe($$"""{"name":"{{person.Name}}","address":"Søparken 2"}""");

        var status = (await server.As(Roles.Auditor, town.Code).Get(place)).ShouldBe(HttpStatusCode.OK);
        status.Json.GetProperty("readings").EnumerateArray().Select(reading => $"{reading.GetProperty("by")} {reading.GetProperty("purpose")} {reading.GetProperty("fields").GetArrayLength()}")
            .ShouldBe(["Test caseworker contact 2", "Test caseworker correction 2"]);
        new Traces(person.Secrets).In(status.Text).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_citys_people_are_not_to_be_found_and_no_key_is_made_for_them()
    {
        var (town, other) = (await Town.Found(server), await Town.Found(server));
        var candidate = await town.NewCandidate();
        (await other.Caseworker.Put($"candidates/{candidate}/personal-data", person.Body)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await other.Caseworker.Post($"candidates/{candidate}/personal-data/readings", new { purpose = ReadingPurpose.Contact })).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await other.Caseworker.Post($"candidates/{candidate}/erasure-grants", new { reason = "Ønske." })).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await Vault.Name(Guid.Parse(candidate), [new("name", person.Name)], default, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_retry_is_answered_as_the_first_time_and_other_data_under_the_key_are_refused()
    {
        var town = await Town.Found(server);
        var place = $"candidates/{await town.NewCandidate()}/personal-data";
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var first = (await town.Caseworker.Put(place, person.Body, key)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Put(place, new { name = "En anden" }, ("If-Match", first.Tag))).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Put(place, person.Body, key)).ShouldBe(HttpStatusCode.OK).Text.ShouldBe(first.Text);
        (await town.Caseworker.Put(place, new { name = "En tredje" }, key)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        (await town.Caseworker.Post($"{place}/readings", new { purpose = ReadingPurpose.Contact })).Json.GetProperty("data").GetRawText().ShouldBe("""{"name":"En anden"}""");
    }

    [Fact]
    public async Task A_crash_between_vault_and_log_leaves_what_a_retry_takes_up_or_the_sweep_removes()
    {
        var town = await Town.Found(server);
        var (retried, left) = (await town.NewCandidate(), await town.NewCandidate());
        Field[] fields = [new("name", person.Name), new("phone", person.Phone), new("cpr", person.Cpr), new("notes", person.Notes)];
        // As far as a command comes before its event is appended.
        var sealed1 = await Vault.Seal(Guid.Parse(retried), fields, default, Stop);
        var sealed2 = await Vault.Seal(Guid.Parse(left), fields, default, Stop);
        await Operations.Operator.Execute(
            VaultSetup.Beside(server.Settings.ConnectionString!), $"update vault_data.sealed set written_at = written_at - interval '2 hours' where subject in ('{retried}', '{left}')");
        (await town.Caseworker.Put($"candidates/{retried}/personal-data", person.Body)).ShouldBe(HttpStatusCode.OK);
        await Vault.Sweep(TimeSpan.FromHours(1), server.Services.GetRequiredService<PersonalDataStore>().Current, Stop);
        (await Vault.Open(Guid.Parse(left), sealed2.Version, Stop)).ShouldBeNull();
        (await Vault.Open(Guid.Parse(retried), sealed1.Version, Stop)).ShouldNotBeNull().ShouldBe(fields, ignoreOrder: true);
        (await town.Caseworker.Post($"candidates/{retried}/personal-data/readings", new { purpose = ReadingPurpose.Contact })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_person_is_given_everything_that_is_held()
    {
        var town = await Town.Found(server);
        var candidate = await town.NewCandidate();
        var vacancy = await town.VacancyOf(await town.Agree(town.TermsWithHelp()));
        (await town.Caseworker.Post("matches", new { vacancy, candidate })).ShouldBe(HttpStatusCode.Created);
        var placement = await town.Start(vacancy, candidate);
        (await town.Caseworker.Post($"placements/{placement.Id}/problems", new { by = "resident", kind = "transport", on = town.Today, about = "Bussen." })).ShouldBe(HttpStatusCode.Created);
        await server.Settle(); // What is annulled has no check-ins planned any more.
        (await town.Caseworker.Post($"placements/{placement.Id}/annulments", new { reason = "Forkert dag.", statedBy = "Jobcentret" })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Put($"candidates/{candidate}/personal-data", person.Body)).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"candidates/{candidate}/consents", new { to = ConsentTo.EvaluationInterview, basis = ConsentBasis.Consent, on = town.Today })).ShouldBe(HttpStatusCode.OK);
        var access = $"candidates/{candidate}/personal-data/access-documents";
        var document = (await town.Caseworker.Post(access, new { })).ShouldBe(HttpStatusCode.OK).Json;
        document.GetProperty("data").GetProperty("name").GetString().ShouldBe(person.Name);
        document.GetProperty("events").EnumerateArray().Select(held => held.GetProperty("type").GetString())
            .ShouldBe([
                "candidate-registered", "match-proposed", "candidates-sent", "placement-started", "position-filled", "check-ins-planned", "problem-reported",
                "help-asked", "placement-annulled", "position-reopened", "personal-data-recorded", "consent-given", "personal-data-read",
            ], ignoreOrder: true);
        var text = (await town.Caseworker.Post(access, new { }, ("Accept", "text/plain"))).ShouldBe(HttpStatusCode.OK).Text;
        foreach (var expected in new[]
            {
                person.Name, person.Cpr, person.Notes, "Spørgsmål fra evaluator", "Indsigt til personen", "Datatilsynet", "i 5 år", "Foreslået til Bygmesteren ApS",
                "Nr. 1 af 1 kandidater", "Ansættelsesform: ingen ønsker, der står i vejen (opfyldt)", "Hos Bygmesteren ApS", "32,5 timer om ugen", "Bussen.",
            })
            text.ShouldContain(expected);
        text.ShouldNotContain("{", Case.Sensitive, "it is to be read by a person");
        var english = (await town.Caseworker.Post(access, new { }, ("Accept-Language", "en"))).ShouldBe(HttpStatusCode.OK);
        english.Headers["Content-Language"].ShouldBe("en");
        english.Json.GetProperty("events")[0].GetProperty("text")[0].GetString().ShouldNotBeNull().ShouldStartWith("Home: ");
        (await town.Caseworker.Post($"candidates/{candidate}/consent-withdrawals", new { to = ConsentTo.EvaluationInterview, on = town.Today })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Get($"candidates/{candidate}/personal-data")).Json.GetProperty("consents").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Words_about_a_placement_that_say_who_its_resident_is_are_refused_wherever_they_stand()
    {
        var town = await Town.Found(server);
        var candidate = await town.NewCandidate();
        var vacancy = await town.VacancyOf(await town.Agree());
        var placement = $"placements/{(await town.Start(vacancy, candidate)).ShouldBe(HttpStatusCode.Created).Id}";
        var match = $"matches/{(await town.Caseworker.Post("matches", new { vacancy, candidate })).ShouldBe(HttpStatusCode.Created).Id}";
        (await town.Caseworker.Put($"candidates/{candidate}/personal-data", person.Body)).ShouldBe(HttpStatusCode.OK);
        var (first, name) = (person.Name.Split(' ')[0], person.Name);
        var problem = (await town.Caseworker.Post($"{placement}/problems", new { by = "company", kind = "transport", on = town.Today, about = "Bussen." })).ShouldBe(HttpStatusCode.Created).Id;
        var checkIn = new { heldOn = town.Today, result = "goingWell", words = "Godt." };
        (await town.Caseworker.Post($"{placement}/check-ins", checkIn)).ShouldBe(HttpStatusCode.OK);
        foreach (var (path, body, pointer) in new (string, object, string)[]
            {
                ("check-ins", new { heldOn = town.Today, result = "goingWell", words = $"{first}s første dag gik godt." }, "/words"),
                ("terms", new { tasks = new[] { "Opmuring", $"Det, som {name} kan" }, weeklyHours = 32.5m, followUpWeeks = 4, contactFunction = "Svenden" }, "/tasks/1"),
                ("problems", new { by = "company", kind = "transport", on = town.Today, about = $"{first} kommer for sent." }, "/about"),
                ($"problems/{problem}/answers", new { on = town.Today, by = name }, "/by"),
                ("fact-corrections", new { was = new { checkIn }, @is = new { checkIn = checkIn with { words = $"Ring til {person.Phone}." } }, reason = "Fejl.", statedBy = "Mester" }, "/is/checkIn/words"),
                ("annulments", new { reason = $"Det var ikke {first}.", statedBy = "Mester" }, "/reason"),
            })
            (await town.Caseworker.Post($"{placement}/{path}", body)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, $"words-name-person at {pointer}");
        (await town.Caseworker.Post($"candidates/{candidate}/profiles", new { skills = new[] { name } })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "words-name-person at /skills/0");
        (await town.Caseworker.Post($"{match}/shortlistings", new { })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"candidates/{candidate}/profiles", new { danish = "b1" })).ShouldBe(HttpStatusCode.OK);
        var moved = town.Today.AddYears(-3);
        foreach (var (path, was, @is) in new (string, object, object?)[]
            {
                ($"{match}/fact-corrections", new { shortlisted = new { } }, null),
                ($"candidates/{candidate}/home-corrections", new { from = moved, area = town.Area }, new { from = moved.AddDays(7) }),
                ($"candidates/{candidate}/profile-corrections", town.Today, null),
            })
            (await town.Caseworker.Post(path, new { was, @is, reason = "Fejl.", statedBy = name })).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "words-name-person at /statedBy");
        (await town.Caseworker.Post($"{placement}/annulments", new { reason = "Det var en anden.", statedBy = "Mester" })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_master_key_is_rotated_and_the_old_one_can_be_retired()
    {
        var (old, next) = (MasterKeys.NewKey(), MasterKeys.NewKey());
        var vault = new Npgsql.NpgsqlConnectionStringBuilder(server.Settings.ConnectionString) { Database = $"rotated_{Guid.NewGuid():N}" }.ConnectionString;
        var subject = Guid.NewGuid();
        await using (var before = new SubjectVault(vault, MasterKeys.Parse(new Dictionary<string, string> { ["2026"] = old }, null))) await before.Seal(subject, [new("name", person.Name)], default, Stop);
        var settings = server.Settings with { VaultConnectionString = vault, MasterKeys = new Dictionary<string, string> { ["2026"] = old, ["2027"] = next }, CurrentMasterKey = "2027" };
        var said = (await Operations.Operator.Run(settings, "rotate-master-key")).ShouldEnd(0);
        said.Output.ShouldContain("1 keys are wrapped by '2027' now.");
        said.Output.ShouldContain("'2026' wraps nothing");
        said.Output.ShouldNotContain(next);
        (await Operations.Operator.Run(settings, "rotate-master-key", "--json")).ShouldEnd(0).Json.GetProperty("rewrapped").GetInt32().ShouldBe(0);
        (await Operations.Operator.Run(settings with { CurrentMasterKey = null }, "rotate-master-key")).ShouldEnd(1).Error.ShouldContain("say which is the current one");
    }

    [Fact]
    public async Task A_production_server_without_a_master_key_does_not_start_and_says_what_to_do()
    {
        var settings = server.Settings with { Development = false };
        (await Should.ThrowAsync<VaultException>(() => RunningServer.Start(settings, Stop))).Message.ShouldContain("Vault__MasterKeys__");
    }

    [Fact]
    public void The_key_of_development_is_its_owners_alone_and_outside_the_database()
    {
        var file = Path.Combine(server.Settings.DataDirectory, "vault-master.key");
        File.Exists(file).ShouldBeTrue();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
