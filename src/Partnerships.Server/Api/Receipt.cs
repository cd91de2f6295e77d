namespace Partnerships.Server.Api;

/// <summary>The answer to a command that is durable, or was true already.</summary>
/// <param name="Id">The id of what the command was about.</param>
/// <param name="Version">Its version now; the <c>ETag</c> says the same.</param>
/// <param name="Position">The log's position to give to a read's <c>after</c>, to see what was done.</param>
internal sealed record Receipt(string Id, long Version, long Position);
