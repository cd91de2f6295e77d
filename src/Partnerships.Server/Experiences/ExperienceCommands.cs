using Partnerships.Experiences;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Experiences;

/// <summary>The commands of experience from other cities.</summary>
internal static class ExperienceCommands
{
    public static Command Record(Guid id, string city, Lesson lesson) => new(Experience.Ref(id), async situation => ExperienceDecisions.Record(
        await situation.Load(Kinds.Experiences, id), id, city, lesson, await situation.Load(Kinds.SteeringGroups, city), situation.Today));

    public static Command Revise(Guid id, Lesson lesson) => On(id, (state, today) => ExperienceDecisions.Revise(state, id, lesson, today));

    public static Command Withdraw(Guid id, string reason) => On(id, (state, today) => ExperienceDecisions.Withdraw(state, id, reason, today));

    private static Command On(Guid id, Func<Experience, DateOnly, Decision> decide) =>
        new(Experience.Ref(id), async situation => decide(await situation.Load(Kinds.Experiences, id), situation.Today));
}
