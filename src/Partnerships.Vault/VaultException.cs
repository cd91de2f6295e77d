namespace Partnerships.Vault;

/// <summary>The vault cannot be used: a master key is missing or another, or what it holds was tampered with. The message is for an operator
/// and holds nothing of what is kept.</summary>
public sealed class VaultException : Exception
{
    /// <summary>Says what is wrong and what to do.</summary>
    public VaultException(string message) : base(message) { }

    /// <inheritdoc/>
    public VaultException() : this("The vault cannot be used.") { }

    /// <inheritdoc/>
    public VaultException(string message, Exception? innerException) : base(message, innerException) { }
}

/// <summary>The subject was erased: its key is destroyed and none is ever made for it again.</summary>
public sealed class SubjectErasedException : Exception
{
    /// <inheritdoc/>
    public SubjectErasedException() : this("The subject was erased.") { }

    /// <inheritdoc/>
    public SubjectErasedException(string message) : base(message) { }

    /// <inheritdoc/>
    public SubjectErasedException(string message, Exception? innerException) : base(message, innerException) { }
}
