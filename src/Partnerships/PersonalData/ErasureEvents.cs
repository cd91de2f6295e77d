namespace Partnerships.PersonalData;

/// <summary>Who asks that a person's data be erased.</summary>
public enum ErasureRequester
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>Somebody with power of attorney, a parent or a guardian.</summary>
    Representative,

    /// <summary>The supervisory authority (Datatilsynet) or a court.</summary>
    Authority,
}

/// <summary>The legal grounds on which an erasure can be refused: GDPR article 17(3), the closed list.</summary>
public enum RefusalGround
{
    /// <summary>Freedom of expression and information: (a).</summary>
    FreedomOfExpression,

    /// <summary>A duty by law to record or keep, such as an authority's duty to keep journals, or a task in the public interest: (b).</summary>
    DutyToRecord,

    /// <summary>Public health: (c).</summary>
    PublicHealth,

    /// <summary>Archiving in the public interest, research or statistics that erasure would make impossible: (d).</summary>
    PublicArchive,

    /// <summary>Legal claims: (e).</summary>
    LegalClaims,
}

/// <summary>Somebody asked that a person's data be erased (GDPR article 17(1)).</summary>
/// <param name="By">Who.</param>
/// <param name="On">The day on which it was received.</param>
/// <param name="DecideBy">The last day for the decision: one month after the receipt (GDPR article 12(3)).</param>
public sealed record ErasureRequested(ErasureRequester By, DateOnly On, DateOnly DecideBy) : IEvent;

/// <summary>The case has been closed for so long that the retention rule proposes to erase the person's data (GDPR article 5(1)(e)).</summary>
/// <param name="ClosedOn">The last day on which something ran, or data were recorded.</param>
/// <param name="Years">The period of the rule.</param>
public sealed record ErasureProposed(DateOnly ClosedOn, int Years) : IEvent;

/// <summary>The retention rule looked and found that it is too early.</summary>
/// <param name="ClosedOn">The case is closed since that day at the earliest.</param>
/// <param name="NextOn">The day on which it looks again.</param>
public sealed record RetentionReviewed(DateOnly ClosedOn, DateOnly NextOn) : IEvent;

/// <summary>The erasure was granted. From here on the data are given to nobody; a workflow destroys the person's key.</summary>
/// <param name="Reason">Why, in words that name nobody.</param>
public sealed record ErasureGranted(string Reason) : IEvent;

/// <summary>The erasure was refused; the person is told the ground and of the right to complain (GDPR article 12(4)).</summary>
/// <param name="Ground">The legal ground.</param>
/// <param name="Reason">Why it holds here, in words that name nobody.</param>
public sealed record ErasureRefused(RefusalGround Ground, string Reason) : IEvent;

/// <summary>The person's key and data are destroyed.</summary>
/// <param name="On">The day.</param>
public sealed record PersonalDataErased(DateOnly On) : IEvent;
