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
