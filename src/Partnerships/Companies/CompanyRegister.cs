namespace Partnerships.Companies;

/// <summary>A company as the register shows it.</summary>
public sealed class CompanyDocument
{
    /// <summary>CVR number.</summary>
    public string Cvr { get; set; } = "";

    /// <summary>The company's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>When it was registered.</summary>
    public DateOnly RegisteredOn { get; set; }

    /// <summary>The latest mapping of each city, in the order of their codes.</summary>
    public List<CompanyMapping> Mappings { get; set; } = [];
}

/// <summary>What the mapping (kortlægning) of a company found in one city.</summary>
/// <param name="Mapping">What it found; names the city.</param>
/// <param name="On">When.</param>
public sealed record CompanyMapping(InterestMapped Mapping, DateOnly On);

/// <summary>Which companies are there, and what could they offer?</summary>
public static class CompanyRegister
{
    /// <summary>Stored name.</summary>
    public const string Name = "companies";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 1, Fold);

    /// <summary>The common start of the keys of every <see cref="CompanyDocument"/>, in the order of their CVR numbers.</summary>
    public const string Prefix = "cvr/";

    /// <summary>The key of a company's <see cref="CompanyDocument"/>.</summary>
    public static string Key(string cvr) => Prefix + cvr;

    /// <summary>The common start of the keys under which the companies mapped in a city stand again.</summary>
    public static string CityPrefix(string city) => $"city/{city}/";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case CompanyRegistered e:
                documents.Put(Key(e.Cvr), new CompanyDocument { Cvr = e.Cvr, Name = e.Name, RegisteredOn = recorded.EffectiveOn });
                break;
            case InterestMapped e:
                documents.Change<CompanyDocument>(Key(recorded.Stream.Id), company => Map(company, new CompanyMapping(e, recorded.EffectiveOn)));
                var mapped = documents.Known<CompanyDocument>(Key(recorded.Stream.Id));
                foreach (var mapping in mapped.Mappings) documents.Put(CityPrefix(mapping.Mapping.City) + mapped.Cvr, mapped);
                break;
            default:
                break;
        }
    }

    private static void Map(CompanyDocument company, CompanyMapping mapping)
    {
        company.Mappings.RemoveAll(known => known.Mapping.City == mapping.Mapping.City);
        company.Mappings.Add(mapping);
        company.Mappings.Sort((one, other) => string.CompareOrdinal(one.Mapping.City, other.Mapping.City));
    }
}
