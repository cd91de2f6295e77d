using Partnerships.Agreements;
using Partnerships.SteeringGroups;
using Shouldly;
using Xunit;
using static Partnerships.Tests.Agreements.AgreementExample;

namespace Partnerships.Tests.Agreements;

public sealed class DispensationTests
{
    private static readonly Terms Short = Agreed with { Commitments = [Agreed.Commitments[0] with { MinutesPerWeek = 600, Weeks = 8 }, .. Agreed.Commitments[1..]] };
    private static readonly SteeringGroup Strict = SteeringGroup.Evolve(Viborg.Group, new FramesSet([EmploymentKind.Apprenticeship], 900, 13, null));
    private static readonly AgreementDrafted DraftedShort = new(Viborg.City, Short);

    private static readonly DispensationGranted Granted = new(
        [
            new("laerlinge", FrameRule.LeastWeeklyHours, EmploymentKind.Apprenticeship, 600), new("laerlinge", FrameRule.LeastWeeks, EmploymentKind.Apprenticeship, 8),
            new("praktik", FrameRule.Kind, EmploymentKind.Internship),
        ],
        "Prøveordning");

    private static Func<Agreement, Decision> Dispense(params string[] commitments) =>
        state => AgreementDecisions.Dispense(state, Id, commitments, "Prøveordning", Strict, Today);

    private static Decision SubmitStrictly(Agreement state) => AgreementDecisions.Submit(state, Id, Strict, Today);

    [Fact]
    public void What_is_outside_the_frames_is_submitted_only_with_a_dispensation_for_all_of_it()
    {
        Scenario(DraftedShort).When(SubmitStrictly).ThenRefused(
            "below-least-hours at /terms/commitments/0/minutesPerWeek", "below-least-weeks at /terms/commitments/0/weeks",
            "outside-frames at /terms/commitments/1/employment");
        Scenario(DraftedShort, Granted).When(SubmitStrictly).Then(new AgreementSubmitted(AgreementText.Hash(Id, Viborg.City, Short)));
        Scenario(DraftedShort, Granted with { Deviations = Granted.Deviations[..2] }).When(SubmitStrictly).ThenRefused("outside-frames at /terms/commitments/1/employment");
    }

    [Fact]
    public void It_is_granted_for_all_or_for_some_commitments()
    {
        Scenario(DraftedShort).When(Dispense()).ThenOn(Agreement.Ref(Id), Today, Granted);
        Scenario(DraftedShort).When(Dispense("praktik")).Then(Granted with { Deviations = Granted.Deviations[2..] });
        Scenario(DraftedShort, Granted).When(Dispense()).ThenNothing();
        Scenario(DraftedShort).When(Dispense("kandidater")).ThenRefused("nothing-to-dispense");
        Scenario(DraftedShort).When(Dispense("findes-ikke")).ThenRefused("commitment-missing at /commitments/0");
    }

    [Fact]
    public void A_dispensation_for_one_pledge_is_none_for_another_text()
    {
        var shorter = Short with { Commitments = [Short.Commitments[0] with { Weeks = 4 }, .. Short.Commitments[1..]] };
        Scenario(DraftedShort, Granted, new AgreementRevised(shorter)).When(SubmitStrictly).ThenRefused("below-least-weeks at /terms/commitments/0/weeks");
    }

    [Fact]
    public void One_that_was_never_granted_lets_nothing_more_be_submitted()
    {
        DispensationCorrected never = new(Granted, null, "Fejl", "Styregruppen"), trial = never with { Is = Granted with { Reason = "Forsøg" } };
        Scenario(DraftedShort, Granted).When(Correct(never)).Then(never);
        Scenario(DraftedShort, Granted, never).When(Correct(never)).ThenNothing();
        Scenario(DraftedShort, Granted, never).When(SubmitStrictly).ThenRefused(
            "below-least-hours at /terms/commitments/0/minutesPerWeek", "below-least-weeks at /terms/commitments/0/weeks",
            "outside-frames at /terms/commitments/1/employment");
        Scenario(DraftedShort, Granted, never).When(Dispense()).Then(Granted);
        Scenario(DraftedShort, Granted).When(Correct(trial)).Then(trial);
        Scenario(DraftedShort, Granted, trial).When(Correct(trial)).ThenNothing();
        Scenario(DraftedShort, Granted, trial).When(Correct(never)).ThenRefused("fact-unknown at /was");
        Scenario(DraftedShort, Granted).When(Correct(trial with { Is = Granted with { Deviations = [] } })).ThenRefused("correction-of-other-fact at /is");
    }

    private static Func<Agreement, Decision> Correct(DispensationCorrected correction) =>
        state => AgreementDecisions.CorrectDispensation(state, Id, correction, Today);

    [Fact]
    public void It_is_granted_to_drafts_and_amendments_and_not_to_what_is_signed_or_over()
    {
        Scenario(DraftedShort, new AgreementSubmitted(Hash)).When(Dispense()).ThenRefused("agreement-not-draft");
        Scenario([.. Active, new AmendmentProposed(1, Short, "Kortere")]).When(Dispense("laerlinge")).Then(Granted with { Deviations = Granted.Deviations[..2] });
        Scenario([.. Active, Expired]).When(Dispense()).ThenRefused("agreement-over");
    }

    [Fact]
    public void Pledges_that_say_nothing_of_hours_and_weeks_are_not_outside() =>
        Deviation.Of(Agreed, SteeringGroup.Evolve(Viborg.Group, new FramesSet([], 900, 13, null))).ShouldBeEmpty();
}
