namespace Partnerships.Server.Operations;

/// <summary>A verb cannot do what it is asked for; the message is for whoever asked.</summary>
internal sealed class VerbException(string message) : Exception(message);
