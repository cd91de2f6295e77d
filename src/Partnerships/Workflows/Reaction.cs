namespace Partnerships.Workflows;

/// <summary>A command that a workflow asks for. Its stored name is in <see cref="ReactionNames"/>.</summary>
public interface IReaction;

/// <summary>What a workflow wants done because something happened. Carrying it out again, or when it is true already or
/// no longer called for, changes nothing.</summary>
/// <param name="Workflow">The workflow's name: lower-case words with hyphens; the actor is <c>workflow:</c> and this.</param>
/// <param name="Command">The command.</param>
/// <param name="On">The day on which it is due, from its first minute in Denmark; null, or a day that has come, means now.</param>
public sealed record Reaction(string Workflow, IReaction Command, DateOnly? On = null);
