using Marten.Events.Aggregation;
using Partnerships.Companies;

namespace Partnerships.Bench.CritterStack;

/// <summary>The domain's company, as a document that Marten can keep.</summary>
public sealed class MappedCompany
{
    /// <summary>CVR number: the stream's key and the document's id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The company.</summary>
    public Company State { get; set; } = Company.Initial;
}

/// <summary>Folds a company's stream with the domain's own function.</summary>
public sealed class MappedCompanyProjection : SingleStreamProjection<MappedCompany, string>
{
    /// <inheritdoc/>
    public override MappedCompany Evolve(MappedCompany? snapshot, string id, JasperFx.Events.IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        snapshot ??= new MappedCompany { Id = id };
        snapshot.State = Company.Evolve(snapshot.State, (IEvent)e.Data);
        return snapshot;
    }
}
