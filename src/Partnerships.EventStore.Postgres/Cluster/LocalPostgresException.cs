namespace Partnerships.EventStore.Postgres.Cluster;

/// <summary>PostgreSQL of our own cannot be had. The message is for the person who started the program: what is wrong and what
/// to install or set.</summary>
public sealed class LocalPostgresException(string message, Exception? inner = null) : Exception(message, inner);
