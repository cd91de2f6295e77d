using Partnerships.Companies;
using Partnerships.Server.Access;

namespace Partnerships.Server.Companies;

/// <summary>A contractor.</summary>
/// <param name="Cvr">CVR number.</param>
/// <param name="Version">Its version; the <c>ETag</c> says the same.</param>
/// <param name="Name">Its name.</param>
/// <param name="Mappings">The latest mapping in each city.</param>
internal sealed record CompanyResource(string Cvr, long Version, string Name, IReadOnlyList<InterestMapped> Mappings)
{
    public static CompanyResource Of(string cvr, Company state, long version, Caller caller) => new(
        cvr, version, state.Name!,
        [.. state.Mappings.Values.Where(mapping => caller.MaySee(mapping.City)).OrderBy(mapping => mapping.City, StringComparer.Ordinal)]);
}
