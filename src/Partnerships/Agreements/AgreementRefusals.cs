namespace Partnerships.Agreements;

/// <summary>The rules of an agreement's life and of its signatures. Those of its text are <see cref="TermsRefusals"/>.</summary>
public static class AgreementRefusals
{
    /// <summary>The agreement is in force: its text cannot be changed, submitted or declined.</summary>
    public static Refusal InForce { get; } = new("agreement-in-force", RefusalKind.Conflict);

    /// <summary>The agreement is over, terminated or expired.</summary>
    public static Refusal Over { get; } = new("agreement-over", RefusalKind.Conflict);

    /// <summary>The agreement is not active (yet).</summary>
    public static Refusal NotActive { get; } = new("agreement-not-active", RefusalKind.Conflict);

    /// <summary>The text has been put to the parties: it is not a draft.</summary>
    public static Refusal NotDraft { get; } = new("agreement-not-draft", RefusalKind.Conflict);

    /// <summary>The text has not been put to the parties for signature.</summary>
    public static Refusal NotSubmitted { get; } = new("agreement-not-submitted", RefusalKind.Conflict);

    /// <summary>The signature is for another text; the value is the hash of the text that is to be signed.</summary>
    public static Refusal ContentHashMismatch { get; } = new("content-hash-mismatch", RefusalKind.Conflict);

    /// <summary>The party has signed this text already; the value is who signed on its behalf.</summary>
    public static Refusal AlreadySigned { get; } = new("already-signed", RefusalKind.Conflict);

    /// <summary>Others sign before this party; the value is who.</summary>
    public static Refusal NotYetTurn { get; } = new("not-yet-turn", RefusalKind.Conflict);

    /// <summary>The steering group's frames do not allow places of this kind; the value is the kind.</summary>
    public static Refusal OutsideFrames { get; } = new("outside-frames", RefusalKind.Conflict);

    /// <summary>Places of fewer weekly hours than the frames' least; the value is the least, in minutes.</summary>
    public static Refusal BelowLeastHours { get; } = new("below-least-hours", RefusalKind.Conflict);

    /// <summary>Places of a shorter duration than the frames' least; the value is the least, in weeks.</summary>
    public static Refusal BelowLeastWeeks { get; } = new("below-least-weeks", RefusalKind.Conflict);

    /// <summary>The text is within the frames: there is nothing to grant a dispensation for.</summary>
    public static Refusal NothingToDispense { get; } = new("nothing-to-dispense", RefusalKind.Conflict);

    /// <summary>The agreement holds no commitment with that id; the value is the id.</summary>
    public static Refusal CommitmentMissing { get; } = new("commitment-missing", RefusalKind.Invalid);

    /// <summary>An agreement can only be terminated on a day of its period.</summary>
    public static Refusal OutsidePeriod { get; } = new("outside-period", RefusalKind.Invalid);

    /// <summary>No party of the agreement has that id; the value is the id.</summary>
    public static Refusal PartyUnknown { get; } = new("party-unknown", RefusalKind.Invalid);
}

/// <summary>The rules of signing through a provider.</summary>
public static class SigningRefusals
{
    /// <summary>No key of such a provider is known here; the value is its name.</summary>
    public static Refusal ProviderUnknown { get; } = new("signing-provider-unknown", RefusalKind.Invalid);

    /// <summary>The statement's signature is not the provider's.</summary>
    public static Refusal StatementForged { get; } = new("signing-statement-forged", RefusalKind.Invalid);

    /// <summary>The statement is about another party or text than the request that it answers.</summary>
    public static Refusal StatementMismatch { get; } = new("signing-statement-mismatch", RefusalKind.Invalid);

    /// <summary>The answer came after the request's last day; the value is that day.</summary>
    public static Refusal RequestLate { get; } = new("signing-request-late", RefusalKind.Conflict);

    /// <summary>The text that the request was for no longer awaits signatures.</summary>
    public static Refusal RequestVoid { get; } = new("signing-request-void", RefusalKind.Conflict);
}

/// <summary>The rules of amendments.</summary>
public static class AmendmentRefusals
{
    /// <summary>No amendment is under way.</summary>
    public static Refusal Missing { get; } = new("amendment-missing", RefusalKind.Conflict);

    /// <summary>The amendment has not been put to the parties for signature.</summary>
    public static Refusal NotSubmitted { get; } = new("amendment-not-submitted", RefusalKind.Conflict);

    /// <summary>The terms are those in force.</summary>
    public static Refusal ChangesNothing { get; } = new("amendment-changes-nothing", RefusalKind.Invalid);

    /// <summary>An amendment keeps the association and the company; with others it is another agreement.</summary>
    public static Refusal OtherParties { get; } = new("amendment-other-parties", RefusalKind.Invalid);

    /// <summary>An amendment keeps the first day; the value is that day.</summary>
    public static Refusal OtherStart { get; } = new("amendment-other-start", RefusalKind.Invalid);

    /// <summary>An amendment cannot end the agreement in the past.</summary>
    public static Refusal EndsInPast { get; } = new("amendment-ends-in-past", RefusalKind.Invalid);
}

/// <summary>The rules of an agreement's terms.</summary>
public static class TermsRefusals
{
    /// <summary>There must be exactly one housing association; the value is how many there are.</summary>
    public static Refusal OneAssociation { get; } = new("one-association", RefusalKind.Invalid);

    /// <summary>There must be exactly one company; the value is how many there are.</summary>
    public static Refusal OneCompany { get; } = new("one-company", RefusalKind.Invalid);

    /// <summary>The housing association and the company must sign.</summary>
    public static Refusal MustSign { get; } = new("must-sign", RefusalKind.Invalid);

    /// <summary>No company is registered under that CVR number; the value is the number.</summary>
    public static Refusal CompanyNotRegistered { get; } = new("company-not-registered", RefusalKind.Invalid);

    /// <summary>An id in the terms is 1 to 50 lower-case letters a to z, digits and hyphens.</summary>
    public static Refusal IdMalformed { get; } = new("id-malformed", RefusalKind.Invalid);

    /// <summary>There must be at least one clause.</summary>
    public static Refusal ClausesMissing { get; } = new("clauses-missing", RefusalKind.Invalid);

    /// <summary>A voluntary partnership agreement hangs on no building contract.</summary>
    public static Refusal BuildingContractUnexpected { get; } = new("building-contract-unexpected", RefusalKind.Invalid);

    /// <summary>The period is longer than allowed; the value is the greatest number of years.</summary>
    public static Refusal PeriodTooLong { get; } = new("period-too-long", RefusalKind.Invalid);

    /// <summary>Places are owed by the company.</summary>
    public static Refusal NotByCompany { get; } = new("places-not-by-company", RefusalKind.Invalid);

    /// <summary>A commitment of this kind needs that value.</summary>
    public static Refusal CommitmentIncomplete { get; } = new("commitment-incomplete", RefusalKind.Invalid);

    /// <summary>A commitment of this kind has no such value.</summary>
    public static Refusal CommitmentUnexpected { get; } = new("commitment-unexpected", RefusalKind.Invalid);

    /// <summary>The date lies outside the agreement's period.</summary>
    public static Refusal CommitmentOutsidePeriod { get; } = new("commitment-outside-period", RefusalKind.Invalid);
}
