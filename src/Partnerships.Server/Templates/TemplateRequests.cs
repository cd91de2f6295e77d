using Partnerships.Templates;

namespace Partnerships.Server.Templates;

/// <summary>A new template.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Terms">What agreements drafted from it say.</param>
/// <param name="Id">The template's id, a UUID of the client's choice.</param>
internal sealed record TemplateRequest(string City, TemplateTerms Terms, Guid? Id = null);

/// <summary>A template's next version.</summary>
/// <param name="Terms">What agreements drafted from it say.</param>
internal sealed record TemplateVersionRequest(TemplateTerms Terms);

/// <summary>An agreement is drafted from a template.</summary>
/// <param name="Title">What the agreement is called.</param>
/// <param name="From">Its first day.</param>
/// <param name="Parties">Who the template's parties are, each once.</param>
/// <param name="Version">The template's version; absent for the latest.</param>
/// <param name="BuildingContract">The building contract that a social clause hangs on; absent for a voluntary partnership.</param>
/// <param name="ContractKroner">That contract's value in whole kroner.</param>
/// <param name="ContractMonths">How many months that contract lasts.</param>
/// <param name="Id">The agreement's id, a UUID of the client's choice.</param>
internal sealed record TemplateDraftRequest(
    string Title, DateOnly From, DraftParty[] Parties, int? Version = null, string? BuildingContract = null, int? ContractKroner = null,
    int? ContractMonths = null, Guid? Id = null)
{
    public DraftFacts ToFacts() => new(Title, From, Parties, BuildingContract, ContractKroner, ContractMonths);
}

/// <summary>A template.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The stream's version; the <c>ETag</c> says the same.</param>
/// <param name="City">Municipality code.</param>
/// <param name="IsWithdrawn">True when nothing new is drafted from it.</param>
/// <param name="Versions">What each version says; the first is number 1.</param>
internal sealed record TemplateResource(Guid Id, long Version, string City, bool IsWithdrawn, IReadOnlyList<TemplateTerms> Versions);
