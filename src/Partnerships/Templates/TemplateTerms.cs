using Partnerships.Agreements;

namespace Partnerships.Templates;

/// <summary>What a party is for personal data that is shared under the agreement (General Data Protection Regulation, articles 4, 26
/// and 28).</summary>
public enum DataRole
{
    /// <summary>It receives none.</summary>
    None,

    /// <summary>Dataansvarlig.</summary>
    Controller,

    /// <summary>Fælles dataansvarlig.</summary>
    JointController,

    /// <summary>Databehandler.</summary>
    Processor,
}

/// <summary>A party of a template. Who it is, is said when an agreement is drafted.</summary>
/// <param name="Id">Unique in the template: lower-case letters, digits and hyphens.</param>
/// <param name="Role">What it is to the agreement.</param>
/// <param name="MustSign">Whether the agreement needs its signature; always so for the association and the company.</param>
/// <param name="Contact">Whoever speaks for it, by function.</param>
/// <param name="Deputy">Whoever does so instead, by function.</param>
/// <param name="Data">What it is for personal data.</param>
/// <param name="Turn">When it signs (<see cref="Party.Turn"/>); null for at any time.</param>
public sealed record TemplateParty(string Id, PartyRole Role, bool MustSign, string Contact, string Deputy, DataRole Data, int? Turn = null);

/// <summary>A commitment of a template, with its window in months of the agreement.</summary>
/// <param name="Id">Unique in the template.</param>
/// <param name="Party">The id of the party that owes it.</param>
/// <param name="Kind">What is owed.</param>
/// <param name="FromMonth">The month of the agreement, from 1, with whose first day it begins; null for no such day.</param>
/// <param name="ByMonth">The month with whose last day it is owed; null for no such day.</param>
/// <param name="Employment">The employment kind of places.</param>
/// <param name="Count">How many.</param>
/// <param name="WorkingDays">Within how many working days.</param>
/// <param name="Description">In words.</param>
/// <param name="MinutesPerWeek">The least weekly working time of places, in minutes.</param>
/// <param name="Weeks">The least duration of places, in weeks.</param>
public sealed record TemplateCommitment(
    string Id, string Party, CommitmentKind Kind, int? FromMonth = null, int? ByMonth = null, EmploymentKind? Employment = null, int? Count = null,
    int? WorkingDays = null, string? Description = null, int? MinutesPerWeek = null, int? Weeks = null);

/// <summary>What agreements drafted from a template say.</summary>
/// <param name="Name">What the template is called.</param>
/// <param name="Instrument">Which instrument it is for.</param>
/// <param name="Purpose">What the parties want together.</param>
/// <param name="UnGoals">The targets of the UN goals that it contributes to, such as 8.5.</param>
/// <param name="TargetGroup">Whom it is for.</param>
/// <param name="Areas">The housing areas; empty means all of the city's.</param>
/// <param name="Parties">The parties: one association and one company, others as they come.</param>
/// <param name="Commitments">What each party owes.</param>
/// <param name="Months">How many months the agreement lasts.</param>
/// <param name="NoticeDays">How many days' notice a party gives that ends it alone.</param>
/// <param name="FollowUpWeeks">How many weeks lie between follow-up meetings.</param>
/// <param name="Renewal">How it is renewed.</param>
/// <param name="BreachSteps">What is done when a party does not keep it, step by step.</param>
/// <param name="Evaluation">How it is evaluated.</param>
/// <param name="Clauses">Further clauses, in their order.</param>
public sealed record TemplateTerms(
    string Name, Instrument Instrument, string Purpose, string[] UnGoals, string TargetGroup, Guid[] Areas, TemplateParty[] Parties,
    TemplateCommitment[] Commitments, int Months, int NoticeDays, int FollowUpWeeks, string Renewal, string[] BreachSteps, string Evaluation,
    Clause[] Clauses);

/// <summary>A party as it is when an agreement is drafted from a template.</summary>
/// <param name="Id">The party's id in the template.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cvr">Its CVR number; required for the association and the company.</param>
public sealed record DraftParty(string Id, string Name, string? Cvr = null);

/// <summary>What is to be said beside the template when an agreement is drafted from it.</summary>
/// <param name="Title">What the agreement is called.</param>
/// <param name="From">Its first day.</param>
/// <param name="Parties">Who the template's parties are, each once.</param>
/// <param name="BuildingContract">The building contract that a social clause hangs on; null for a voluntary partnership.</param>
/// <param name="ContractKroner">That contract's value in whole kroner, or null.</param>
/// <param name="ContractMonths">How many months that contract lasts, or null.</param>
public sealed record DraftFacts(
    string Title, DateOnly From, DraftParty[] Parties, string? BuildingContract = null, int? ContractKroner = null, int? ContractMonths = null);
