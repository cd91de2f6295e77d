using Partnerships.Agreements;
using Partnerships.Server.Agreements;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Imports;

/// <summary>How both partners signed on paper.</summary>
/// <param name="On">When.</param>
/// <param name="ForAssociation">Who signed on behalf of the association.</param>
/// <param name="ForCompany">Who signed on behalf of the company.</param>
internal sealed record PaperSignature(DateOnly On, string ForAssociation, string ForCompany);

/// <summary>Decides on a row about an agreement: each step is the agreement's own command, on what the steps before it made of it.</summary>
internal static class PaperAgreement
{
    /// <summary>Decides it.</summary>
    public static async ValueTask<Decision> Decide(
        Situation situation, Guid id, string city, AgreementRow row, PaperSignature? signed, (DateOnly On, string Reason)? ended)
    {
        var steps = new Steps(situation);
        var known = await situation.Load(Kinds.Agreements, id);
        if (signed is { } when && new Check().Happened(when.On, "/signedOn", situation.Today) is { Failed: true } future) return future.Refuse();
        if (known.Exists) Compare(steps, known, city, row);
        else await Draft(situation, steps, id, city, row, signed?.On);
        if (steps.Whole is Decision.Refused) return steps.Whole;
        if (signed is { } it) await Sign(situation, steps, id, it);
        if (steps.Whole is not Decision.Refused && ended is { } end) await End(situation, steps, id, end);
        return steps.Whole;
    }

    private static async Task Draft(Situation situation, Steps steps, Guid id, string city, AgreementRow row, DateOnly? on)
    {
        var company = await situation.Load(Kinds.Companies, row.CompanyCvr);
        await steps.Take(AgreementCommands.Draft(id, city, row.ToTerms(company.Name ?? row.CompanyCvr)), on);
    }

    private static void Compare(Steps steps, Agreement known, string city, AgreementRow row)
    {
        var said = AgreementRow.Of(CanonicalTerms.Of(row.ToTerms(AgreementRow.PartyOf(known.Terms!, PartyRole.Company).Name)));
        var recorded = AgreementRow.Of(known.Terms!);
        steps.Same(known.City == city, "/city")
            .Same(recorded.Title == said.Title, "/terms/title")
            .Same(recorded.Instrument == said.Instrument, "/terms/instrument")
            .Same(recorded.Contract == said.Contract, "/terms/buildingContract")
            .Same(recorded.From == said.From, "/terms/from")
            .Same(recorded.To == said.To, "/terms/to")
            .Same(recorded.Areas.SequenceEqual(said.Areas), "/terms/areas")
            .Same(recorded.AssociationCvr == said.AssociationCvr, "/terms/parties/0/cvr")
            .Same(recorded.Association == said.Association, "/terms/parties/0")
            .Same(recorded.CompanyCvr == said.CompanyCvr, "/terms/parties/1")
            .Same(recorded.Pledges.SequenceEqual(said.Pledges), "/terms/commitments")
            .Same(row.Text is null || recorded.Text == said.Text, "/terms/clauses");
    }

    private static async Task Sign(Situation situation, Steps steps, Guid id, PaperSignature signed)
    {
        var agreement = await situation.Load(Kinds.Agreements, id);
        if (agreement.Activated is null && !await steps.Take(AgreementCommands.Submit(id), signed.On)) return;
        foreach (var (role, signatory, under) in new[]
        {
            (PartyRole.HousingAssociation, signed.ForAssociation, "/association"), (PartyRole.Company, signed.ForCompany, "/company"),
        })
        {
            agreement = await situation.Load(Kinds.Agreements, id);
            var party = AgreementRow.PartyOf(agreement.Terms!, role).Id;
            if (agreement.SignatureOf(party) is { } given) steps.Same(given.Signatory == signatory, $"{under}/signatory");
            else await steps.Take(AgreementCommands.Sign(id, party, signatory, agreement.ContentHash!), signed.On, under);
        }
        if (agreement.Activated is null) await steps.Take(AgreementCommands.Activate(id), signed.On);
    }

    private static async Task End(Situation situation, Steps steps, Guid id, (DateOnly On, string Reason) end)
    {
        var agreement = await situation.Load(Kinds.Agreements, id);
        if (agreement.Terminated is { } known) steps.Same(known.On == end.On, "/end/on").Same(known.Reason == end.Reason, "/end/reason");
        else await steps.Take(AgreementCommands.Terminate(id, end.On, party: null, end.Reason), under: "/end");
    }
}
