using Partnerships.Server.Tests.Agreements;
using Partnerships.Server.Tests.Operations;
using Partnerships.Server.Tests.PersonalData;
using Partnerships.Server.Tests.Workflows;

namespace Partnerships.Server.CritterStack.Tests;

/// <summary>What the server's tests ask for and the scale-out engine cannot do, by the tests' names, with the reasons.</summary>
internal static class Lacking
{
    private const string Clock = "Wolverine decides by the machine's clock when a scheduled command is due, not by one that a test sets.";

    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        [nameof(WorkflowTests.Pledged_places_are_opened_on_their_day_and_not_before)] = Clock,
        [nameof(WorkflowTests.A_day_begins_at_midnight_in_denmark)] = Clock,
        [nameof(ReminderHttpTests.Each_reminder_is_given_once_across_restarts_and_jumps_of_the_clock)] = Clock,
        [nameof(ErasureHttpTests.A_case_closed_for_the_period_comes_into_the_work_queue_and_a_reading_recorded_long_ago_gives_nothing_out)] = Clock,
        [nameof(LagTests.A_view_that_stands_still_says_why_and_for_how_long_the_first_event_has_waited)] = "The test spoils a document in a table that only the embedded engine has.",
        [nameof(WorkflowTests.An_agreement_expires_on_the_day_after_its_last)] = Clock,
    };
}
