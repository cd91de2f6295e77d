using System.Globalization;
using System.Text.Json;
using Partnerships.EventStore;
using Partnerships.Server.EventLog;
using Partnerships.Workflows;

namespace Partnerships.Server.Workflows;

/// <summary>The domain's workflows as an engine takes them: each reaction becomes a scheduled command.</summary>
internal static class DomainReactions
{
    private static readonly Dictionary<Type, string> Names = ReactionNames.Table.ToDictionary(row => row.Value, row => row.Key);

    /// <summary>All of them.</summary>
    public static Reactions All { get; } = new(recorded => AllWorkflows.React(recorded.ToDomain()).Select((reaction, i) => Schedule(recorded, reaction, i)));

    /// <summary>The reaction that a scheduled command holds.</summary>
    public static IReaction Read(ScheduledCommand command) => ReactionNames.Table.TryGetValue(command.Name, out var type)
        ? (IReaction)JsonSerializer.Deserialize(command.Body.Span, type, CanonicalJson.Options)!
        : throw new InvalidOperationException($"A command '{command.Name}' is scheduled, which this version does not know.");

    /// <summary>The id follows from event, workflow and place among its reactions, so that reacting again schedules nothing new.</summary>
    private static ScheduledCommand Schedule(RecordedEvent recorded, Reaction reaction, int ordinal) => new(
        NameBasedId.Of(recorded.CommandId, string.Create(CultureInfo.InvariantCulture, $"{recorded.Ordinal}/{reaction.Workflow}/{ordinal}")),
        Names[reaction.Command.GetType()],
        CanonicalJson.Encode(reaction.Command),
        reaction.On is { } day ? Denmark.StartOf(day) : recorded.RecordedAt,
        $"workflow:{reaction.Workflow}",
        recorded.Id,
        recorded.CorrelationId);
}
