using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Contract.Faults;

namespace Partnerships.EventStore.CritterStack.Tests;

/// <summary>What the contract asks for and this engine cannot do, by the tests' names, with the reasons.</summary>
internal static class Lacking
{
    private const string Clock = "Wolverine decides by the machine's clock when a scheduled message is due, not by one that a test sets.";

    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        [nameof(ScheduleContract.A_command_is_carried_out_when_it_is_due_by_the_clock)] = Clock,
        [nameof(ScheduleContract.A_command_that_fails_is_tried_again_after_a_while)] = Clock,
        [nameof(ScheduleContract.The_waits_between_attempts_grow_and_end_among_the_dead_letters_from_where_it_can_be_replayed)] = Clock,
        [nameof(ScheduleContract.Scheduled_commands_outlive_a_restart)] = Clock,
        [nameof(WorkflowContract.Workflows_fire_once_whatever_is_restarted_or_rebuilt)] = Clock,
        [nameof(ScheduleContract.What_was_due_while_nobody_ran_is_carried_out_after_the_start)] = Clock,
        [nameof(SetClockContract.What_came_due_by_the_setting_of_the_clock_is_carried_out_though_nothing_else_happens)] = Clock,
        [nameof(ClockContract.A_command_that_waits_for_its_next_attempt_comes_to_it_when_the_clock_is_set_back_meanwhile)] = Clock,
        [nameof(ClockContract.Nothing_is_carried_out_twice_or_before_its_time_when_the_clock_is_set_under_load)] = Clock,
        [nameof(WorkflowContract.A_reaction_follows_its_event_and_names_it_as_its_cause)] = Clock,
    };
}
