using Partnerships.Agreements;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class CommitmentTests
{
    private static readonly Commitment Places = new("noget", Contractor, CommitmentKind.Places, EmploymentKind.YouthJob, 1);
    private static readonly Commitment Candidates = new("noget", Municipality, CommitmentKind.Candidates, WorkingDays: 10);
    private static readonly Commitment Help = new("noget", Initiative, CommitmentKind.Help, WorkingDays: 2);
    private static readonly Commitment Orders = new("noget", Association, CommitmentKind.OrderVolume, Description: "Løbende vedligehold");
    private static readonly Commitment Contribution = new("noget", Initiative, CommitmentKind.Contribution, Description: "Håndværkercafé");
    private static readonly Commitment Everything = new(
        "noget", Contractor, CommitmentKind.Help, EmploymentKind.FlexJob, 1, 1, From, To, "Alt");

    private static void Allowed(Commitment commitment)
    {
        var terms = Agreed with { Commitments = [commitment] };
        Scenario().When(state => Draft(state, terms)).Then(Drafted with { Terms = terms });
    }

    private static void Refused(Commitment commitment, params string[] refusals) =>
        Scenario()
            .When(state => Draft(state, Agreed with { Commitments = [commitment] }))
            .ThenRefused([.. refusals.Select(refusal => refusal.Replace(" at ", " at /terms/commitments/0/", StringComparison.Ordinal))]);

    [Fact]
    public void Each_kind_needs_its_own_values_and_no_others()
    {
        foreach (var commitment in (Commitment[])[Places, Candidates, Help, Orders, Contribution]) Allowed(commitment);
        Refused(Everything with { Kind = CommitmentKind.Places }, "commitment-unexpected at workingDays");
        Refused(Everything with { Kind = CommitmentKind.Candidates }, "commitment-unexpected at employment");
        Refused(Everything with { Kind = CommitmentKind.Help }, "commitment-unexpected at employment", "commitment-unexpected at count");
        Refused(
            Everything with { Kind = CommitmentKind.OrderVolume },
            "commitment-unexpected at employment", "commitment-unexpected at count", "commitment-unexpected at workingDays");
        Refused(Everything with { Kind = CommitmentKind.Contribution }, "commitment-unexpected at employment", "commitment-unexpected at workingDays");
    }

    [Fact]
    public void What_a_kind_needs_must_be_there()
    {
        var nothing = new Commitment("noget", Contractor, CommitmentKind.Places);
        Refused(nothing, "commitment-incomplete at employment", "commitment-incomplete at count");
        Refused(nothing with { Kind = CommitmentKind.Candidates }, "commitment-incomplete at workingDays");
        Refused(nothing with { Kind = CommitmentKind.Help }, "commitment-incomplete at workingDays");
        Refused(nothing with { Kind = CommitmentKind.OrderVolume }, "commitment-incomplete at description");
        Refused(nothing with { Kind = CommitmentKind.Contribution }, "commitment-incomplete at description");
        Refused(nothing with { Kind = (CommitmentKind)5 }, "choice-unknown at kind");
    }

    [Fact]
    public void It_is_owed_by_a_party_and_places_by_the_company()
    {
        Refused(Help with { Party = "naboen" }, "party-unknown at party");
        Refused(Places with { Party = Association }, "places-not-by-company at party");
        Allowed(Help with { Party = Contractor });
    }

    [Fact]
    public void Numbers_are_at_least_one_and_not_beyond_reason()
    {
        Refused(Places with { Count = 0 }, "not-positive at count");
        Refused(Places with { Count = int.MaxValue }, "too-great at count");
        Refused(Help with { WorkingDays = int.MinValue }, "not-positive at workingDays");
        Refused(Help with { WorkingDays = 261 }, "too-great at workingDays");
        Refused(Places with { Employment = (EmploymentKind)(-1) }, "choice-unknown at employment");
        Refused(Orders with { Description = "  " }, "text-missing at description");
    }

    [Fact]
    public void It_is_due_within_the_agreement_s_period()
    {
        Allowed(Places with { From = From, By = To });
        Allowed(Places with { From = To, By = To });
        Refused(Places with { From = From.AddDays(-1) }, "commitment-outside-period at from");
        Refused(Places with { By = To.AddDays(1) }, "commitment-outside-period at by");
        Refused(Places with { From = To, By = From }, "end-before-start at by");
    }

    [Fact]
    public void There_may_be_none_and_at_most_100_each_with_an_id_of_its_own()
    {
        var none = Agreed with { Commitments = [] };
        Scenario().When(state => Draft(state, none)).Then(Drafted with { Terms = none });
        Scenario()
            .When(state => Draft(state, Agreed with { Commitments = [.. Enumerable.Range(0, 101).Select(i => Help with { Id = $"nr-{i}" })] }))
            .ThenRefused("too-many at /terms/commitments");
        Scenario()
            .When(state => Draft(state, Agreed with { Commitments = [Help, Places] }))
            .ThenRefused("duplicate at /terms/commitments/1/id");
    }
}
