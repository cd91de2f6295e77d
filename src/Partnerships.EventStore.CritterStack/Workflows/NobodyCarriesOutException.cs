namespace Partnerships.EventStore.CritterStack.Workflows;

/// <summary>A command came due in an engine that carries nothing out; it waits for one that does.</summary>
internal sealed class NobodyCarriesOutException() : Exception("This engine carries nothing out.");
