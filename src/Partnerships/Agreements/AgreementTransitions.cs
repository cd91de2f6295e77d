namespace Partnerships.Agreements;

/// <summary>Where an agreement is in its life.</summary>
public enum AgreementStatus
{
    /// <summary>Before it is drafted.</summary>
    None,

    /// <summary>A draft; its text may change.</summary>
    Draft,

    /// <summary>Put to the parties; its text is fixed by the content hash.</summary>
    AwaitingSignatures,

    /// <summary>Every required party has signed the same text.</summary>
    Active,

    /// <summary>Ended before its time.</summary>
    Terminated,

    /// <summary>Its period was over.</summary>
    Expired,

    /// <summary>In force but at rest: nothing new is opened under it.</summary>
    Suspended,

    /// <summary>The parties stated that all was done.</summary>
    Fulfilled,
}

/// <summary>What can be asked of an agreement.</summary>
public enum AgreementCommand
{
    /// <summary>Drafting it.</summary>
    Draft,

    /// <summary>Changing its text.</summary>
    Revise,

    /// <summary>Putting it to the parties for signature.</summary>
    Submit,

    /// <summary>Signing it on behalf of a party.</summary>
    Sign,

    /// <summary>Declining to sign it.</summary>
    Decline,

    /// <summary>Proposing a change of a clause, commenting on it, or rejecting a proposal.</summary>
    Negotiate,

    /// <summary>Accepting a proposal, which changes the text.</summary>
    AcceptProposal,

    /// <summary>Bringing it into force.</summary>
    Activate,

    /// <summary>Proposing an amendment, or changing the text of the one under way.</summary>
    Amend,

    /// <summary>Putting the amendment to the parties for signature.</summary>
    SubmitAmendment,

    /// <summary>Signing the amendment on behalf of a party.</summary>
    SignAmendment,

    /// <summary>Declining to sign the amendment.</summary>
    DeclineAmendment,

    /// <summary>Giving the amendment up.</summary>
    WithdrawAmendment,

    /// <summary>Putting the amendment's terms in force.</summary>
    PutAmendmentInForce,

    /// <summary>Recording what came of a commitment.</summary>
    RecordCommitment,

    /// <summary>Granting a dispensation from the steering group's frames.</summary>
    Dispense,

    /// <summary>Recording a meeting or a concern.</summary>
    FollowUp,

    /// <summary>Leaving it as a party.</summary>
    Leave,

    /// <summary>Letting it rest.</summary>
    Suspend,

    /// <summary>Letting it go on.</summary>
    Resume,

    /// <summary>Stating that all was done.</summary>
    Fulfil,

    /// <summary>Drafting the agreement that is to follow it.</summary>
    Renew,

    /// <summary>Planning its reminders.</summary>
    PlanReminders,

    /// <summary>Giving a reminder.</summary>
    Remind,

    /// <summary>Ending it before its time.</summary>
    Terminate,

    /// <summary>Ending it at the end of its period.</summary>
    Expire,

    /// <summary>Striking out an end that was recorded in error.</summary>
    TakeBackEnd,
}

/// <summary>One row of the table: in this status that may be asked, and then it is so.</summary>
/// <param name="From">The status before.</param>
/// <param name="Command">What is asked.</param>
/// <param name="To">The status after.</param>
public sealed record AgreementTransition(AgreementStatus From, AgreementCommand Command, AgreementStatus To);

/// <summary>The agreement's life as a table. What is not in it is refused, or nothing to do for what the clock asks.</summary>
public static class AgreementTransitions
{
    /// <summary>Every transition there is.</summary>
    public static IReadOnlyList<AgreementTransition> Table { get; } =
    [
        new(AgreementStatus.None, AgreementCommand.Draft, AgreementStatus.Draft),
        new(AgreementStatus.Draft, AgreementCommand.Revise, AgreementStatus.Draft),
        new(AgreementStatus.AwaitingSignatures, AgreementCommand.Revise, AgreementStatus.Draft),
        new(AgreementStatus.Draft, AgreementCommand.Negotiate, AgreementStatus.Draft),
        new(AgreementStatus.Draft, AgreementCommand.AcceptProposal, AgreementStatus.Draft),
        new(AgreementStatus.AwaitingSignatures, AgreementCommand.AcceptProposal, AgreementStatus.Draft),
        new(AgreementStatus.Draft, AgreementCommand.Dispense, AgreementStatus.Draft),
        new(AgreementStatus.Draft, AgreementCommand.Submit, AgreementStatus.AwaitingSignatures),
        new(AgreementStatus.AwaitingSignatures, AgreementCommand.Sign, AgreementStatus.AwaitingSignatures),
        new(AgreementStatus.AwaitingSignatures, AgreementCommand.Negotiate, AgreementStatus.AwaitingSignatures),
        new(AgreementStatus.AwaitingSignatures, AgreementCommand.Decline, AgreementStatus.Draft),
        new(AgreementStatus.AwaitingSignatures, AgreementCommand.Activate, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.Sign, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.Amend, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.SubmitAmendment, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.SignAmendment, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.DeclineAmendment, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.WithdrawAmendment, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.PutAmendmentInForce, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.Dispense, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.RecordCommitment, AgreementStatus.Active),
        new(AgreementStatus.AwaitingSignatures, AgreementCommand.Remind, AgreementStatus.AwaitingSignatures),
        new(AgreementStatus.Active, AgreementCommand.FollowUp, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.Leave, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.Renew, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.PlanReminders, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.Remind, AgreementStatus.Active),
        new(AgreementStatus.Active, AgreementCommand.Suspend, AgreementStatus.Suspended),
        new(AgreementStatus.Suspended, AgreementCommand.FollowUp, AgreementStatus.Suspended),
        new(AgreementStatus.Suspended, AgreementCommand.Leave, AgreementStatus.Suspended),
        new(AgreementStatus.Suspended, AgreementCommand.RecordCommitment, AgreementStatus.Suspended),
        new(AgreementStatus.Suspended, AgreementCommand.Renew, AgreementStatus.Suspended),
        new(AgreementStatus.Suspended, AgreementCommand.Remind, AgreementStatus.Suspended),
        new(AgreementStatus.Suspended, AgreementCommand.Resume, AgreementStatus.Active),
        new(AgreementStatus.Suspended, AgreementCommand.Terminate, AgreementStatus.Terminated),
        new(AgreementStatus.Suspended, AgreementCommand.Expire, AgreementStatus.Expired),
        new(AgreementStatus.Active, AgreementCommand.Fulfil, AgreementStatus.Fulfilled),
        new(AgreementStatus.Active, AgreementCommand.Terminate, AgreementStatus.Terminated),
        new(AgreementStatus.Active, AgreementCommand.Expire, AgreementStatus.Expired),
        new(AgreementStatus.Terminated, AgreementCommand.TakeBackEnd, AgreementStatus.Active),
        new(AgreementStatus.Terminated, AgreementCommand.TakeBackEnd, AgreementStatus.Suspended),
        new(AgreementStatus.Fulfilled, AgreementCommand.TakeBackEnd, AgreementStatus.Active),
    ];

    /// <summary>True for the statuses in which nothing more happens, unless the end was recorded in error.</summary>
    public static bool IsOver(AgreementStatus status) => status is AgreementStatus.Terminated or AgreementStatus.Expired or AgreementStatus.Fulfilled;

    /// <summary>True when the table has a row for it.</summary>
    public static bool Allow(AgreementStatus status, AgreementCommand command) =>
        Table.Any(row => row.From == status && row.Command == command);

    /// <summary>Why a person's command is refused in a status that has no row for it.</summary>
    public static Refusal Refusal(AgreementStatus status, AgreementCommand command) => (status, command) switch
    {
        (AgreementStatus.None, _) => Refusals.NotFound,
        _ when IsOver(status) => AgreementRefusals.Over,
        (AgreementStatus.Suspended, _) => LifeRefusals.Suspended,
        (AgreementStatus.Active, AgreementCommand.Resume) => LifeRefusals.NotSuspended,
        (AgreementStatus.Active, _) => AgreementRefusals.InForce,
        (AgreementStatus.AwaitingSignatures, AgreementCommand.Dispense) => AgreementRefusals.NotDraft,
        (_, >= AgreementCommand.Amend) => AgreementRefusals.NotActive,
        _ => AgreementRefusals.NotSubmitted,
    };
}
