using Partnerships.Agreements;

namespace Partnerships.AgreementOverview;

/// <summary>What is expected to happen next.</summary>
public enum NextStep
{
    /// <summary>The text is to be submitted for signature.</summary>
    Submission,

    /// <summary>Parties are to sign.</summary>
    Signatures,

    /// <summary>All have signed: it comes into force by itself.</summary>
    Activation,

    /// <summary>Pledged places are to be opened.</summary>
    Opening,

    /// <summary>Open positions are to be filled.</summary>
    Filling,

    /// <summary>What runs is to be followed until the period is over.</summary>
    FollowUp,

    /// <summary>Nothing: it has ended.</summary>
    Nothing,

    /// <summary>It rests: the parties are to let it go on, or to end it.</summary>
    Resumption,
}

/// <summary>An agreement in a list.</summary>
public sealed class AgreementSummary
{
    /// <summary>The agreement's id.</summary>
    public Guid Agreement { get; set; }

    /// <summary>Municipality code.</summary>
    public string City { get; set; } = "";

    /// <summary>What it is called.</summary>
    public string Title { get; set; } = "";

    /// <summary>Which instrument it is.</summary>
    public Instrument Instrument { get; set; }

    /// <summary>How far it has come.</summary>
    public AgreementStatus Status { get; set; }

    /// <summary>First day of its period.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day of its period.</summary>
    public DateOnly To { get; set; }

    /// <summary>The association's name.</summary>
    public string Association { get; set; } = "";

    /// <summary>The association's CVR number.</summary>
    public string AssociationCvr { get; set; } = "";

    /// <summary>The company's name.</summary>
    public string Company { get; set; } = "";

    /// <summary>The company's CVR number.</summary>
    public string CompanyCvr { get; set; } = "";

    /// <summary>How many parties must sign.</summary>
    public int SignaturesRequired { get; set; }

    /// <summary>How many of them have signed the present text.</summary>
    public int SignaturesGiven { get; set; }

    /// <summary>Places that the company owes by the terms.</summary>
    public int Pledged { get; set; }

    /// <summary>Positions opened, also those beside the commitments.</summary>
    public int Opened { get; set; }

    /// <summary>Positions filled and not open again.</summary>
    public int Filled { get; set; }

    /// <summary>Positions of vacancies not closed that are free.</summary>
    public int Free { get; set; }

    /// <summary>Placements started.</summary>
    public int Started { get; set; }

    /// <summary>Placements that run.</summary>
    public int Active { get; set; }

    /// <summary>What is expected next.</summary>
    public NextStep NextStep { get; set; }

    /// <summary>When that is due, or null when it has no day.</summary>
    public DateOnly? NextStepOn { get; set; }
}

/// <summary>A party's signature on the present text.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Signatory">Who signed on its behalf.</param>
/// <param name="On">When.</param>
/// <param name="ContentHash">The hash of the text signed.</param>
/// <param name="Method">How it was signed.</param>
/// <param name="Provider">The provider that vouches for it; null when it was acknowledged here.</param>
public sealed record Signature(
    string Party, string Signatory, DateOnly On, string ContentHash, SigningMethod Method = SigningMethod.Acknowledged, string? Provider = null);

/// <summary>A party that a provider of signatures was asked to have sign, and that has not answered.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Transaction">The request.</param>
/// <param name="Until">The last day on which the answer counts.</param>
public sealed record AskedSignature(string Party, string Provider, Guid Transaction, DateOnly Until);

/// <summary>An amendment that was proposed and is neither in force nor given up.</summary>
public sealed class AmendmentDocument
{
    /// <summary>Its number.</summary>
    public int Number { get; set; }

    /// <summary>The terms as they would be.</summary>
    public Terms Terms { get; set; } = null!;

    /// <summary>Why.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The hash of the text put to signature; null before.</summary>
    public string? ContentHash { get; set; }

    /// <summary>When it was put to signature; null before.</summary>
    public DateOnly? SubmittedOn { get; set; }

    /// <summary>Signatures on it, in the order given.</summary>
    public List<Signature> Signatures { get; set; } = [];

    /// <summary>Who declined to sign it, in order.</summary>
    public List<DeclinedSignature> Declined { get; set; } = [];
}

/// <summary>A concern.</summary>
/// <param name="Raised">How it was raised.</param>
/// <param name="Resolved">How it was resolved; null while it is not.</param>
public sealed record ConcernStanding(ConcernRaised Raised, ConcernResolved? Resolved);

/// <summary>A dispensation from the steering group's frames.</summary>
/// <param name="Deviations">For what.</param>
/// <param name="On">When.</param>
/// <param name="Reason">Why.</param>
public sealed record Dispensation(IReadOnlyList<Deviation> Deviations, DateOnly On, string Reason);

/// <summary>An amendment that came into force.</summary>
/// <param name="Number">Its number.</param>
/// <param name="On">When.</param>
/// <param name="ContentHash">The hash of its text.</param>
/// <param name="Reason">Why it was made.</param>
public sealed record AmendmentInForce(int Number, DateOnly On, string ContentHash, string Reason);

/// <summary>A party that declined to sign an earlier text.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Signatory">Who declined on its behalf.</param>
/// <param name="On">When.</param>
/// <param name="Reason">Why.</param>
public sealed record DeclinedSignature(string Party, string Signatory, DateOnly On, string Reason);

/// <summary>How far a commitment of places has come.</summary>
public sealed class CommitmentProgress
{
    /// <summary>The commitment's id in the agreement.</summary>
    public string Commitment { get; set; } = "";

    /// <summary>Places owed.</summary>
    public int Pledged { get; set; }

    /// <summary>When their vacancy is due to open; null before the agreement is in force.</summary>
    public DateOnly? OpensOn { get; set; }

    /// <summary>Vacancies opened towards it, in the order of their opening.</summary>
    public List<Guid> Vacancies { get; set; } = [];

    /// <summary>Positions of those vacancies.</summary>
    public int Opened { get; set; }

    /// <summary>Of them filled and not open again.</summary>
    public int Filled { get; set; }

    /// <summary>Placements started in them.</summary>
    public int Started { get; set; }

    /// <summary>Of those still running.</summary>
    public int Active { get; set; }
}

/// <summary>An agreement in full.</summary>
public sealed class AgreementDocument
{
    /// <summary>As the lists have it.</summary>
    public AgreementSummary Summary { get; set; } = new();

    /// <summary>What the parties agree to, as it stands.</summary>
    public Terms Terms { get; set; } = null!;

    /// <summary>The hash of the text put to signature; null while it is a draft.</summary>
    public string? ContentHash { get; set; }

    /// <summary>When the present text was put to signature; null while it is a draft.</summary>
    public DateOnly? SubmittedOn { get; set; }

    /// <summary>When it came into force, or null.</summary>
    public DateOnly? ActivatedOn { get; set; }

    /// <summary>The last day on which it held, once it has ended.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Why it was terminated, or null.</summary>
    public string? TerminatedFor { get; set; }

    /// <summary>The party that terminated it; null when all agreed or it was not terminated.</summary>
    public string? TerminatedBy { get; set; }

    /// <summary>Signatures on the present text, in the order given.</summary>
    public List<Signature> Signatures { get; set; } = [];

    /// <summary>Who declined to sign earlier texts, in order.</summary>
    public List<DeclinedSignature> Declined { get; set; } = [];

    /// <summary>The parties whose signature is awaited, by id; empty unless it is submitted.</summary>
    public List<string> Awaited { get; set; } = [];

    /// <summary>Signatures that providers were asked for and have not answered, on the text that awaits signatures.</summary>
    public List<AskedSignature> Asked { get; set; } = [];

    /// <summary>What the parties said about the clauses before they signed.</summary>
    public NegotiationDocument Negotiation { get; set; } = new();

    /// <summary>The amendment under way, or null.</summary>
    public AmendmentDocument? Amendment { get; set; }

    /// <summary>The amendments that came into force, in order.</summary>
    public List<AmendmentInForce> Amended { get; set; } = [];

    /// <summary>What the steering group lets it pledge outside its frames, in order.</summary>
    public List<Dispensation> Dispensations { get; set; } = [];

    /// <summary>The template that it was drafted from, or null.</summary>
    public TemplateRef? Template { get; set; }

    /// <summary>The agreement that it is to follow, or null.</summary>
    public Guid? Renews { get; set; }

    /// <summary>The agreement drafted to follow it, or null.</summary>
    public Guid? RenewedBy { get; set; }

    /// <summary>Why it rests; null when it does not.</summary>
    public string? SuspendedFor { get; set; }

    /// <summary>The parties that left, in the order recorded.</summary>
    public List<PartyLeft> Left { get; set; } = [];

    /// <summary>Follow-up meetings, in the order recorded.</summary>
    public List<FollowUpMeetingHeld> Meetings { get; set; } = [];

    /// <summary>Concerns, in the order recorded.</summary>
    public List<ConcernStanding> Concerns { get; set; } = [];

    /// <summary>Reminders to come, as planned.</summary>
    public List<Reminder> PlannedReminders { get; set; } = [];

    /// <summary>Reminders given, in order.</summary>
    public List<Reminder> GivenReminders { get; set; } = [];

    /// <summary>How far each commitment of places has come, in the order of the terms.</summary>
    public List<CommitmentProgress> Commitments { get; set; } = [];

    /// <summary>Vacancies opened beside the commitments, in the order of their opening.</summary>
    public List<Guid> OtherVacancies { get; set; } = [];
}
