using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnerships.Server.OpenApi;
using Partnerships.Server.Templates;
using Partnerships.Server.Tests.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Templates;

public sealed class TemplateHttpTests(Cluster cluster)
{
    private readonly TestServer server = cluster.Shared;

    [Fact]
    public async Task An_agreement_is_drafted_from_a_template_of_the_city_and_names_template_and_version()
    {
        var town = await Town.Found(server);
        var terms = Examples.Of(typeof(TemplateVersionRequest))!["terms"]!;
        terms["areas"] = new JsonArray(town.Area);
        var template = (await town.Steering.Post("templates", new { city = town.Code, terms })).ShouldBe(HttpStatusCode.Created).Id;
        terms["noticeDays"] = 30;
        (await town.Caseworker.Post($"templates/{template}/versions", new { terms })).ShouldBe(HttpStatusCode.OK);
        var draft = new
        {
            title = "Partnerskab om praktik",
            from = town.Today,
            parties = new object[]
            {
                new { id = "boligforening", name = "Boligselskabet", cvr = town.AssociationCvr }, new { id = "virksomhed", name = "Bygmesteren ApS", cvr = town.CompanyCvr },
                new { id = "kommune", name = "Jobcentret" },
            },
        };
        var agreement = (await town.Caseworker.Post($"templates/{template}/drafts", draft)).ShouldBe(HttpStatusCode.Created).Id;
        var state = (await town.Caseworker.Get($"agreements/{agreement}")).ShouldBe(HttpStatusCode.OK).Json;
        state.GetProperty("terms").GetProperty("noticeDays").GetInt32().ShouldBe(30);
        Named(state.GetProperty("template")).ShouldBe($"{template} Partnerskab om praktik 2");
        Named((await town.Caseworker.Get($"agreements/{agreement}/overview?after={server.Operations.Head}")).Json.GetProperty("template"))
            .ShouldBe($"{template} Partnerskab om praktik 2");
        await town.Submit(agreement);

        (await town.Caseworker.Post($"templates/{template}/withdrawals", new { reason = "Erstattet." })).ShouldBe(HttpStatusCode.OK);
        (await town.Caseworker.Post($"templates/{template}/drafts", draft)).ShouldBeProblem(HttpStatusCode.Conflict, "template-withdrawn");
        var listed = (await town.Caseworker.Get($"templates?city={town.Code}&after={server.Operations.Head}")).Json.GetProperty("items")[0];
        (listed.GetProperty("version").GetInt32(), listed.GetProperty("withdrawnFor").GetString()).ShouldBe((2, "Erstattet."));
        (await town.Caseworker.Get($"templates/{template}")).Json.GetProperty("versions").GetArrayLength().ShouldBe(2);
        var other = await Town.Found(server);
        (await other.Caseworker.Get($"templates/{template}")).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
        (await other.Caseworker.Post($"templates/{template}/drafts", draft)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");
    }

    private static string Named(JsonElement template) =>
        $"{template.GetProperty("id")} {template.GetProperty("name")} {template.GetProperty("version")}";
}
