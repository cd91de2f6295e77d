using Partnerships.Agreements;

namespace Partnerships.AgreementOverview;

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

    /// <summary>Follow-up meetings, in the order of their days.</summary>
    public List<FollowUpMeetingHeld> Meetings { get; set; } = [];

    /// <summary>Concerns, in the order of their days.</summary>
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
