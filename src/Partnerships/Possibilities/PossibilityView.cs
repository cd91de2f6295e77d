using Partnerships.Agreements;
using Partnerships.Commitments;
using Partnerships.Companies;

namespace Partnerships.Possibilities;

/// <summary>What could be asked of whom in a city? One document for each company that was mapped in it or has an agreement there.</summary>
public static class PossibilityView
{
    /// <summary>Stored name.</summary>
    public const string Name = "possibilities";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 2, Fold);

    /// <summary>The common start of the keys of a city's <see cref="PossibilityDocument"/>s, in the order of the CVR numbers.</summary>
    public static string Prefix(string city) => $"city/{city}/";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case CompanyRegistered e:
                documents.Put(CompanyKey(e.Cvr), new CompanyName(e.Name));
                break;
            case InterestMapped e:
                Change(documents, e.City, recorded.Stream.Id, company => company.Mapping = new CompanyMapping(e, recorded.EffectiveOn));
                break;
            case AgreementDrafted e:
                var drafted = new AgreedPlaces { Agreement = recorded.StreamId, City = e.City };
                drafted.Negotiate(e.Terms);
                Put(documents, drafted);
                break;
            case AgreementRevised e: Agreed(documents, recorded, agreed => agreed.Negotiate(e.Terms)); break;
            case AgreementActivated e:
                Agreed(documents, recorded, agreed =>
                {
                    (agreed.InForce, agreed.PeriodTo, agreed.LastDay) = (true, e.To, e.To);
                    agreed.Owe(e.Places);
                });
                break;
            case AgreementAmended e:
                Agreed(documents, recorded, agreed =>
                {
                    (agreed.PeriodTo, agreed.LastDay) = (e.Terms.To, e.Terms.To);
                    agreed.Owe(e.Places);
                });
                break;
            case CommitmentSubstituted e: Agreed(documents, recorded, agreed => agreed.Substitute(e)); break;
            case CommitmentFactCorrected { Was.Substitution.Substitute: { } never, Is: null }:
                Agreed(documents, recorded, agreed => agreed.TakeBack(never));
                break;
            case AgreementTerminated e: Agreed(documents, recorded, agreed => agreed.LastDay = e.On); break;
            case AgreementFulfilled e: Agreed(documents, recorded, agreed => agreed.LastDay = e.On); break;
            case AgreementFactCorrected { Was: { Termination: not null } or { Fulfilment: not null } } e:
                Agreed(documents, recorded, agreed => agreed.LastDay = e.Is?.Termination?.On ?? e.Is?.Fulfilment?.On ?? agreed.PeriodTo);
                break;
            default: break;
        }
    }

    /// <summary>Changes what an agreement says, which may also be with whom.</summary>
    private static void Agreed(IDocuments documents, Recorded recorded, Action<AgreedPlaces> change)
    {
        var agreed = documents.Known<AgreedPlaces>(AgreementKey(recorded.StreamId));
        var before = agreed.CompanyCvr;
        change(agreed);
        if (agreed.CompanyCvr != before)
            Change(documents, agreed.City, before, company => company.Agreements.RemoveAll(known => known.Agreement == agreed.Agreement));
        Put(documents, agreed);
    }

    private static void Put(IDocuments documents, AgreedPlaces agreed)
    {
        documents.Put(AgreementKey(agreed.Agreement), agreed);
        Change(documents, agreed.City, agreed.CompanyCvr, company =>
        {
            var known = company.Agreements.FindIndex(one => one.Agreement == agreed.Agreement);
            if (known < 0) company.Agreements.Add(agreed);
            else company.Agreements[known] = agreed;
        });
    }

    private static void Change(IDocuments documents, string city, string cvr, Action<PossibilityDocument> change)
    {
        var company = documents.Get<PossibilityDocument>(Prefix(city) + cvr)
            ?? new PossibilityDocument { City = city, Cvr = cvr, Name = documents.Known<CompanyName>(CompanyKey(cvr)).Name };
        change(company);
        if (company is { Mapping: null, Agreements.Count: 0 }) documents.Remove(Prefix(city) + cvr);
        else documents.Put(Prefix(city) + cvr, company);
    }

    private static string CompanyKey(string cvr) => $"company/{cvr}";

    private static string AgreementKey(Guid agreement) => $"agreement/{agreement:D}";

    private sealed record CompanyName(string Name);
}
