using Partnerships.Areas;
using Partnerships.Server.EventLog;
using Partnerships.SteeringGroups;

namespace Partnerships.Server.SteeringGroups;

/// <summary>The commands of a city's steering group.</summary>
internal static class SteeringGroupCommands
{
    public static Command Establish(string city, string name) => new(SteeringGroup.Ref(city), async situation =>
        situation.MayActIn(city)
            ? SteeringGroupDecisions.Establish(await Group(situation, city), city, name, situation.Today)
            : Decision.Refuse(Refusals.NotFound));

    public static Command SetFrames(string city, FramesSet frames) => new(SteeringGroup.Ref(city), async situation =>
        SteeringGroupDecisions.SetFrames(await Group(situation, city), city, frames, situation.Today));

    public static Command SetGoal(string city, Guid id, Goal goal) => new(SteeringGroup.Ref(city), async situation =>
        SteeringGroupDecisions.SetGoal(await Group(situation, city), city, id, goal, await AreaOf(situation, goal), situation.Today));

    public static Command ReviseGoal(string city, Guid id, Goal goal, string reason) => new(SteeringGroup.Ref(city), async situation =>
        SteeringGroupDecisions.ReviseGoal(await Group(situation, city), city, id, goal, reason, await AreaOf(situation, goal), situation.Today));

    public static Command WithdrawGoal(string city, Guid id, string reason) => new(SteeringGroup.Ref(city), async situation =>
        SteeringGroupDecisions.WithdrawGoal(await Group(situation, city), city, id, reason, situation.Today));

    public static Command Leave(string city, string reason) => new(SteeringGroup.Ref(city), async situation =>
        SteeringGroupDecisions.Leave(await Group(situation, city), city, reason, situation.Today));

    private static ValueTask<SteeringGroup> Group(Situation situation, string city) => situation.Load(Kinds.SteeringGroups, city);

    private static async ValueTask<Area?> AreaOf(Situation situation, Goal goal) =>
        goal.Area is { } area ? await situation.Load(Kinds.Areas, area) : null;
}
