namespace Partnerships.Server.EventLog;

/// <summary>Refusals that come of how something was asked for, not of the domain.</summary>
internal static class ApiRefusals
{
    /// <summary>The version is another than <c>If-Match</c> says: 412.</summary>
    public static Refusal VersionStale { get; } = new("version-stale", RefusalKind.Conflict);

    /// <summary>The idempotency key was used for another request: 422.</summary>
    public static Refusal KeyReused { get; } = new("idempotency-key-reused", RefusalKind.Invalid);

    /// <summary>Others changed the same things on every attempt: 503, and the caller may try again.</summary>
    public static Refusal Contended { get; } = new("contended", RefusalKind.Conflict);

    /// <summary>The body is no JSON; the value says where.</summary>
    public static Refusal JsonMalformed { get; } = new("json-malformed", RefusalKind.Invalid);

    /// <summary>The body is nested deeper than 32.</summary>
    public static Refusal NestingTooDeep { get; } = new("nesting-too-deep", RefusalKind.Invalid);

    /// <summary>The body is longer than 256 KiB.</summary>
    public static Refusal BodyTooLarge { get; } = new("body-too-large", RefusalKind.Invalid);

    /// <summary>The body is not <c>application/json</c>.</summary>
    public static Refusal MediaType { get; } = new("media-type-not-supported", RefusalKind.Invalid);

    /// <summary>No such field.</summary>
    public static Refusal UnknownField { get; } = new("unknown-field", RefusalKind.Invalid);

    /// <summary>The field is there twice.</summary>
    public static Refusal DuplicateField { get; } = new("duplicate-field", RefusalKind.Invalid);

    /// <summary>A field that must be there is missing, or null.</summary>
    public static Refusal FieldMissing { get; } = new("field-missing", RefusalKind.Invalid);

    /// <summary>Another type or form; the value says which is right.</summary>
    public static Refusal WrongType { get; } = new("wrong-type", RefusalKind.Invalid);

    /// <summary>No date that exists, as yyyy-MM-dd from 1900 on.</summary>
    public static Refusal DateInvalid { get; } = new("date-invalid", RefusalKind.Invalid);

    /// <summary>Not one of the allowed words; the value lists them.</summary>
    public static Refusal NotOneOf { get; } = new("not-one-of", RefusalKind.Invalid);

    /// <summary>The text holds control characters, or is no Unicode.</summary>
    public static Refusal TextInvalid { get; } = new("text-invalid", RefusalKind.Invalid);

    /// <summary>A header that cannot be understood; the value is its name.</summary>
    public static Refusal HeaderInvalid { get; } = new("header-invalid", RefusalKind.Invalid);

    /// <summary>A query parameter that cannot be understood; the value is its name.</summary>
    public static Refusal ParameterInvalid { get; } = new("parameter-invalid", RefusalKind.Invalid);

    /// <summary>A query parameter that must be given; the value is its name.</summary>
    public static Refusal ParameterMissing { get; } = new("parameter-missing", RefusalKind.Invalid);

    /// <summary>The view had not come so far in time: 503.</summary>
    public static Refusal ViewBehind { get; } = new("view-behind", RefusalKind.Conflict);

    /// <summary>More is asked than can be done now: 503.</summary>
    public static Refusal Overloaded { get; } = new("overloaded", RefusalKind.Conflict);

    /// <summary>The database does not answer: 503.</summary>
    public static Refusal StoreUnavailable { get; } = new("store-unavailable", RefusalKind.Conflict);

    /// <summary>What is kept of a person cannot be read, since a key is missing or it was changed from outside: 500.</summary>
    public static Refusal VaultUnreadable { get; } = new("vault-unreadable", RefusalKind.Conflict);

    /// <summary>No token, or none that is valid: 401.</summary>
    public static Refusal Unauthenticated { get; } = new("unauthenticated", RefusalKind.Invalid);

    /// <summary>The OpenID provider does not answer, so that its tokens cannot be checked: 503.</summary>
    public static Refusal ProviderUnavailable { get; } = new("sign-in-unavailable", RefusalKind.Conflict);

    /// <summary>The role does not have that right: 403.</summary>
    public static Refusal Forbidden { get; } = new("forbidden", RefusalKind.Invalid);

    /// <summary>The request cannot be understood: 400.</summary>
    public static Refusal BadRequest { get; } = new("bad-request", RefusalKind.Invalid);

    /// <summary>No such method here: 405.</summary>
    public static Refusal MethodNotAllowed { get; } = new("method-not-allowed", RefusalKind.Invalid);

    /// <summary>The server failed: 500.</summary>
    public static Refusal Failed { get; } = new("internal-error", RefusalKind.Conflict);
}
