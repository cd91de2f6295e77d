using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.Server.Agreements;
using Partnerships.Server.EventLog;
using Partnerships.Templates;

namespace Partnerships.Server.Templates;

/// <summary>The commands of templates.</summary>
internal static class TemplateCommands
{
    private const int MostAreas = 100;

    /// <summary>Sets a template's first or next version.</summary>
    /// <param name="id">The template.</param>
    /// <param name="city">Its city; null for that of an earlier version.</param>
    /// <param name="terms">What it says.</param>
    public static Command Set(Guid id, string? city, TemplateTerms terms) => new(Template.Ref(id), async situation =>
    {
        var state = await situation.Load(Kinds.Templates, id);
        if (city is null && !state.Exists) return Decision.Refuse(Refusals.NotFound);
        var whose = city ?? state.City!;
        var areas = new List<Area>();
        foreach (var area in terms.Areas.Take(MostAreas)) areas.Add(await situation.Load(Kinds.Areas, area));
        return TemplateDecisions.Set(state, id, whose, terms, await AgreementCommands.Group(situation, whose), areas, situation.Today);
    });

    public static Command Withdraw(Guid id, string reason) => new(Template.Ref(id), async situation =>
        TemplateDecisions.Withdraw(await situation.Load(Kinds.Templates, id), id, reason, situation.Today));

    /// <summary>Drafts an agreement from a template.</summary>
    public static Command Draft(Guid id, TemplateDraftRequest asked, Guid agreement) => new(Agreement.Ref(agreement), async situation =>
    {
        var (template, facts) = (await situation.Load(Kinds.Templates, id), asked.ToFacts());
        var terms = TemplateDecisions.TermsOf(template, asked.Version, facts);
        return TemplateDecisions.Draft(
            template, id, asked.Version, facts, await AgreementCommands.Load(situation, agreement), agreement,
            await AgreementCommands.Group(situation, template.City),
            terms is null ? Company.Initial : await AgreementCommands.CompanyOf(situation, terms),
            terms is null ? [] : await AgreementCommands.AreasOf(situation, terms), situation.Today);
    });
}
