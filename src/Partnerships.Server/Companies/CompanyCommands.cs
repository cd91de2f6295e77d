using Partnerships.Companies;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Companies;

/// <summary>The commands of companies.</summary>
internal static class CompanyCommands
{
    public static Command Register(string cvr, string name) => new(Company.Ref(cvr), async situation =>
        CompanyDecisions.Register(await situation.Load(Kinds.Companies, cvr), cvr, name, situation.Today));

    public static Command MapInterest(string cvr, InterestMapped mapping) => new(Company.Ref(cvr), async situation =>
        CompanyDecisions.MapInterest(
            await situation.Load(Kinds.Companies, cvr), cvr, mapping,
            await situation.Load(Kinds.SteeringGroups, mapping.City), situation.Today));
}
