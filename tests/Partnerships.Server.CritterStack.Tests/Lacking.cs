using System.Reflection;
using Partnerships.Server.CritterStack.Tests;
using Partnerships.Server.Tests.Agreements;
using Partnerships.Server.Tests.Operations;
using Partnerships.Server.Tests.PersonalData;
using Partnerships.Server.Tests.Workflows;
using Xunit;
using Xunit.v3;

[assembly: Lacking]

namespace Partnerships.Server.CritterStack.Tests;

/// <summary>What the tests of the server ask for and the scale-out engine cannot do, by the tests' names, with the reasons. Such a test is
/// skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class LackingAttribute : BeforeAfterTestAttribute
{
    private const string Clock = "Wolverine decides by the machine's clock when a scheduled command is due, not by one that a test sets.";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        [nameof(WorkflowTests.Pledged_places_are_opened_on_their_day_and_not_before)] = Clock,
        [nameof(WorkflowTests.A_day_begins_at_midnight_in_denmark)] = Clock,
        [nameof(ReminderHttpTests.Each_reminder_is_given_once_across_restarts_and_jumps_of_the_clock)] = Clock,
        [nameof(ErasureHttpTests.A_case_closed_for_the_period_comes_into_the_work_queue_and_a_reading_recorded_long_ago_gives_nothing_out)] = Clock,
        [nameof(LagTests.A_view_that_stands_still_says_why_and_for_how_long_the_first_event_has_waited)] = "The test spoils a document in a table that only the embedded engine has.",
        [nameof(WorkflowTests.An_agreement_expires_on_the_day_after_its_last)] = Clock,
    };

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Reasons.TryGetValue(methodUnderTest.Name, out var reason)) Assert.Skip(reason);
    }
}
