namespace Partnerships;

/// <summary>An event that a decision wants recorded.</summary>
/// <param name="Stream">Where it goes.</param>
/// <param name="Event">What happened.</param>
/// <param name="EffectiveOn">When it took effect.</param>
public sealed record NewEvent(StreamRef Stream, IEvent Event, DateOnly EffectiveOn);

/// <summary>What a command comes to: events, nothing to do since it is true already, or a refusal that names every
/// violated rule.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>These events, all or nothing.</summary>
    /// <param name="Events">At least one.</param>
    public sealed record Accepted(IReadOnlyList<NewEvent> Events) : Decision;

    /// <summary>It is true already.</summary>
    public sealed record AlreadyTrue : Decision;

    /// <summary>Not allowed.</summary>
    /// <param name="Refusals">Every violated rule; at least one.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : Decision;

    /// <summary>One stream's events.</summary>
    public static Decision Accept(StreamRef stream, DateOnly effectiveOn, params IEvent[] events) =>
        new Accepted([.. events.Select(e => new NewEvent(stream, e, effectiveOn))]);

    /// <summary>Nothing to do.</summary>
    public static Decision Nothing { get; } = new AlreadyTrue();

    /// <summary>Refused for these reasons.</summary>
    public static Decision Refuse(params IEnumerable<Refusal> refusals) => new Refused([.. refusals]);
}

/// <summary>What a refusal is about; the API maps it to a status in one place.</summary>
public enum RefusalKind
{
    /// <summary>The command itself cannot be right, whatever the state: 422.</summary>
    Invalid,

    /// <summary>The present state does not allow it: 409.</summary>
    Conflict,

    /// <summary>There is no such thing, or the caller may not know of it: 404.</summary>
    NotFound,
}

/// <summary>One violated rule.</summary>
/// <param name="Code">Stable kebab-case name, unique for the rule; the API's problem type and the key of its texts.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) into the command's body, or null when the whole is meant.</param>
/// <param name="Value">What was wrong, or what would be right, for the text; null when there is nothing to add.</param>
public sealed record Refusal(string Code, RefusalKind Kind, string? Pointer = null, string? Value = null)
{
    /// <summary>The same rule violated at another place.</summary>
    public Refusal At(string pointer) => this with { Pointer = pointer };

    /// <summary>The same with a value for the text; a day is written yyyy-MM-dd.</summary>
    public Refusal With(object? value) => this with { Value = value is DateOnly day ? $"{day:O}" : FormattableString.Invariant($"{value}") };
}

/// <summary>Refusals that several subjects share. Each subject has its own in <c>…Refusals</c>.</summary>
public static class Refusals
{
    /// <summary>There is no such thing.</summary>
    public static Refusal NotFound { get; } = new("not-found", RefusalKind.NotFound);

    /// <summary>A text that must be there is empty or blank.</summary>
    public static Refusal TextMissing { get; } = new("text-missing", RefusalKind.Invalid);

    /// <summary>A text is longer than allowed; the value is the greatest length.</summary>
    public static Refusal TextTooLong { get; } = new("text-too-long", RefusalKind.Invalid);

    /// <summary>A text holds what looks like a civil registration number (CPR), which must not be recorded. The number is
    /// not repeated in the refusal.</summary>
    public static Refusal LooksLikeCpr { get; } = new("looks-like-cpr", RefusalKind.Invalid);

    /// <summary>A text holds what no text has: control characters, half a surrogate pair, or marks that turn the reading
    /// direction, so that it would read otherwise than it is stored; or line breaks where one line is meant.</summary>
    public static Refusal TextMalformed { get; } = new("text-malformed", RefusalKind.Invalid);

    /// <summary>Not one of the values that the member can have.</summary>
    public static Refusal ChoiceUnknown { get; } = new("choice-unknown", RefusalKind.Invalid);

    /// <summary>The end lies before the start.</summary>
    public static Refusal EndBeforeStart { get; } = new("end-before-start", RefusalKind.Invalid);

    /// <summary>A number must be at least one.</summary>
    public static Refusal NotPositive { get; } = new("not-positive", RefusalKind.Invalid);

    /// <summary>A number is greater than allowed; the value is the greatest.</summary>
    public static Refusal TooGreat { get; } = new("too-great", RefusalKind.Invalid);

    /// <summary>A list is longer than allowed; the value is the greatest length.</summary>
    public static Refusal TooMany { get; } = new("too-many", RefusalKind.Invalid);

    /// <summary>It stands there already, where each may stand once.</summary>
    public static Refusal Duplicate { get; } = new("duplicate", RefusalKind.Invalid);

    /// <summary>A date outside the years 2000 to 2099, which no fact of this register can have.</summary>
    public static Refusal DateOutOfRange { get; } = new("date-out-of-range", RefusalKind.Invalid);

    /// <summary>Not a municipality code: four digits.</summary>
    public static Refusal CityCodeInvalid { get; } = new("city-code-invalid", RefusalKind.Invalid);

    /// <summary>Not a CVR number: 8 digits, weights 2 7 6 5 4 3 2 1, sum divisible by 11.</summary>
    public static Refusal CvrInvalid { get; } = new("cvr-invalid", RefusalKind.Invalid);

    /// <summary>Not an occupation's code in DISCO-08: four or six digits.</summary>
    public static Refusal OccupationInvalid { get; } = new("occupation-invalid", RefusalKind.Invalid);

    /// <summary>Not a target of the UN goals that job creation contributes to (<see cref="UnGoals"/>); the value is what was given.</summary>
    public static Refusal UnGoalUnknown { get; } = new("un-goal-unknown", RefusalKind.Invalid);

    /// <summary>Something else has that id already.</summary>
    public static Refusal IdTaken { get; } = new("id-taken", RefusalKind.Conflict);

    /// <summary>The fact lies in the future, which no one can know yet.</summary>
    public static Refusal InTheFuture { get; } = new("in-the-future", RefusalKind.Invalid);

    /// <summary>The city has no steering group, or it has left.</summary>
    public static Refusal CityNotActive { get; } = new("city-not-active", RefusalKind.Conflict);

    /// <summary>A correction states one fact as it was recorded, and the same sort of fact about the same thing as it really was.</summary>
    public static Refusal OtherFact { get; } = new("correction-of-other-fact", RefusalKind.Invalid);

    /// <summary>The fact is not recorded so.</summary>
    public static Refusal FactUnknown { get; } = new("fact-unknown", RefusalKind.Conflict);

    /// <summary>The fact that is said to be true stands there already as another.</summary>
    public static Refusal FactThere { get; } = new("fact-already-there", RefusalKind.Conflict);
}
