using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Placements;
using Partnerships.Server.Candidates;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Sample;

/// <summary>Candidates are registered, tell what they can and wish, and some move; in the end most are no longer to be matched.</summary>
internal static class CandidateDeeds
{
    private const int ProfileOfAHundred = 88;

    /// <summary>All that is recorded of a candidate; nobody moves within the home that they have.</summary>
    /// <param name="person">The candidate.</param>
    /// <param name="last">The last placement, or null.</param>
    /// <param name="dice">The dice.</param>
    public static IEnumerable<Deed> Of(PersonPlan person, PlacementPlan? last, Dice dice)
    {
        var by = People.Caseworker(person.City, person.Id);
        yield return new(person.RegisteredOn, by, CandidateCommands.Register(
            person.Id, new CandidateRegistered(person.City.Code, person.Area, person.LivesThereSince, person.Skills)), [Area.Ref(person.Area)], []);
        if (person.Move is { } move && move.Area != person.Area)
            yield return new(move.On, by, CandidateCommands.Move(person.Id, move.Area, move.On));
        var thrown = dice.For($"profile {person.Id}");
        if (thrown.Chance(ProfileOfAHundred))
            yield return Then(person.RegisteredOn.AddDays(thrown.Below(8)), CandidateCommands.SetProfile(person.Id, ProfilePlanning.Of(person, thrown), asOf: null));
        if (Leaves(person, last, thrown) is { } leaves) yield return Then(leaves.On, CandidateCommands.Withdraw(person.Id, leaves.Reason));

        Deed Then(DateOnly on, Command command) => new(RecordingDays.OnOrAfter(on), by, command);
    }

    /// <summary>When and why a candidate is withdrawn from matching; null for one who is in a placement or goes on waiting.</summary>
    private static (DateOnly On, WithdrawalReason Reason)? Leaves(PersonPlan person, PlacementPlan? last, Dice dice)
    {
        const int ComesToAnEndOfAHundred = 93;
        if (last is null) return dice.Chance(ComesToAnEndOfAHundred) ? (person.RegisteredOn.AddDays(dice.Between(120, 500)), Otherwise(dice)) : null;
        if (last.Slot is not { EndRecordedOn: { } ended, Course.Reason: { } reason }) return null;
        return reason switch
        {
            EndReason.OtherJob or EndReason.Completed => (ended, WithdrawalReason.FoundWork),
            EndReason.Education => (ended, WithdrawalReason.Education),
            EndReason.MovedAbroad => (ended, WithdrawalReason.MovedAway),
            _ => dice.Chance(ComesToAnEndOfAHundred) ? (ended.AddDays(dice.Between(40, 400)), Otherwise(dice)) : null,
        };
    }

    private static WithdrawalReason Otherwise(Dice dice) => dice.Weighted(
        (50, WithdrawalReason.FoundWork), (20, WithdrawalReason.Education), (12, WithdrawalReason.MovedAway), (10, WithdrawalReason.OwnWish),
        (8, WithdrawalReason.Other));
}
