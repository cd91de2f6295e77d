using Partnerships.Areas;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Areas;

/// <summary>The commands of housing areas.</summary>
internal static class AreaCommands
{
    public static Command Register(Guid id, string city, string name, string? association) => new(Area.Ref(id), async situation =>
        AreaDecisions.Register(
            await situation.Load(Kinds.Areas, id), id, city, name, association,
            await situation.Load(Kinds.SteeringGroups, city), situation.Today));

    public static Command ChangeListStatus(Guid id, ListStatus status, DateOnly from, string source) => new(Area.Ref(id), async situation =>
        AreaDecisions.ChangeListStatus(await situation.Load(Kinds.Areas, id), id, status, from, source));

    public static Command CorrectListStatus(Guid id, AreaListStatusCorrected correction) => new(Area.Ref(id), async situation =>
        AreaDecisions.CorrectListStatus(await situation.Load(Kinds.Areas, id), id, correction, situation.Today));
}
