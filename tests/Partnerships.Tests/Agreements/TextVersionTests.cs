using Partnerships.Agreements;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class TextVersionTests
{
    private static readonly Terms Later = Agreed with
    {
        NoticeDays = 90,
        Clauses = [new("unge", "De unge", "Fritidsjob."), Agreed.Clauses[1] with { Text = "Skriftligt, med to måneders varsel." }],
    };

    private static TextVersions Of(params IEvent[] events) => events.Aggregate(TextVersions.Initial, TextVersions.Evolve);

    [Fact]
    public void Each_text_is_a_version_and_says_how_far_it_came()
    {
        var amendment = new AmendmentProposed(1, OtherTerms, "Flere");
        var versions = Of([Drafted, new AgreementRevised(OtherTerms), new AgreementRevised(Agreed), Submitted, Activated, amendment, new AmendmentSubmitted(1, OtherHash)]);
        versions.All.Select(version => (version.Number, version.Origin, version.Amendment, version.ContentHash, version.CameIntoForce)).ShouldBe(
        [
            (1, TextOrigin.Draft, null, null, false), (2, TextOrigin.Revision, null, null, false), (3, TextOrigin.Revision, null, Hash, true),
            (4, TextOrigin.Amendment, 1, OtherHash, false),
        ]);
        versions.Of(2)!.Terms.ShouldBeSameAs(OtherTerms);
        (versions.Of(0), versions.Of(5)).ShouldBe((null, null));
    }

    [Fact]
    public void Two_versions_are_compared_clause_by_clause_and_in_all_else_that_is_signed()
    {
        var versions = Of(Drafted, new AgreementRevised(Later)).All;
        var comparison = TextComparison.Of(Id, Viborg.City, versions[0], versions[1]);
        comparison.Clauses.Select(clause => (clause.Clause, clause.Was, clause.Now, clause.Differs)).ShouldBe(
            [("formaal", 1, null, true), ("unge", null, 1, true), ("ophoer", 2, 2, true)]);
        comparison.Clauses[2].Heading.ShouldBe([new(WordChange.Same, "Ophør")]);
        comparison.Clauses[2].Text.ShouldBe(
        [
            new(WordChange.Same, "Skriftligt, med "), new(WordChange.Removed, "tre"), new(WordChange.Added, "to"), new(WordChange.Same, " måneders varsel."),
        ]);
        comparison.Rest.Where(run => run.Change != WordChange.Same).Select(run => run.Text.Trim()).ShouldBe(["Opsigelsesvarsel i dage: 90"]);
    }

    [Fact]
    public void A_version_compared_with_itself_differs_in_nothing()
    {
        var version = Of(Drafted).All[0];
        var comparison = TextComparison.Of(Id, Viborg.City, version, version);
        comparison.Clauses.ShouldAllBe(clause => !clause.Differs && clause.Was == clause.Now);
        comparison.Rest.ShouldHaveSingleItem().Change.ShouldBe(WordChange.Same);
    }
}
