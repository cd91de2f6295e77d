namespace Partnerships.Workflows;

/// <summary>Activate the agreement if every required party has signed the same text.</summary>
/// <param name="Agreement">The agreement.</param>
public sealed record ActivateAgreement(Guid Agreement) : IReaction;

/// <summary>Put an amendment in force if every required party has signed it.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Amendment">The amendment's number.</param>
public sealed record PutAmendmentInForce(Guid Agreement, int Amendment) : IReaction;

/// <summary>Plan the agreement's reminders by what it says now.</summary>
/// <param name="Agreement">The agreement.</param>
public sealed record PlanReminders(Guid Agreement) : IReaction;

/// <summary>Give a reminder if it is still called for.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Reminder">Which.</param>
public sealed record GiveReminder(Guid Agreement, Agreements.Reminder Reminder) : IReaction;

/// <summary>Give the reminders that are planned for a day. One command gives all of a day, so that their order in the history is the plan's.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="On">The day.</param>
public sealed record GivePlannedReminders(Guid Agreement, DateOnly On) : IReaction;

/// <summary>Open the vacancy for places that were pledged and are due.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Commitment">The commitment's id in it.</param>
public sealed record OpenPledgedVacancy(Guid Agreement, string Commitment) : IReaction;

/// <summary>Let the agreement expire if its period is over.</summary>
/// <param name="Agreement">The agreement.</param>
public sealed record ExpireAgreement(Guid Agreement) : IReaction;

/// <summary>Plan the placement's check-ins by its present start.</summary>
/// <param name="Placement">The placement.</param>
public sealed record PlanCheckIns(Guid Placement) : IReaction;

/// <summary>Open the placement's position again if it ended early.</summary>
/// <param name="Placement">The placement; its state names the vacancy.</param>
public sealed record ReopenPosition(Guid Placement) : IReaction;

/// <summary>Let the placement hold its position again if it did not end early after all and the position is still free.</summary>
/// <param name="Placement">The placement; its state names the vacancy.</param>
public sealed record RefillPosition(Guid Placement) : IReaction;

/// <summary>Destroy the person's key and data, since an erasure was granted, and record that it is done.</summary>
/// <param name="Candidate">The candidate.</param>
public sealed record DestroyPersonalData(Guid Candidate) : IReaction;

/// <summary>Look whether the candidate's case has been closed for as long as personal data are kept.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Since">A day on which the case was open still.</param>
public sealed record ReviewRetention(Guid Candidate, DateOnly Since) : IReaction;
