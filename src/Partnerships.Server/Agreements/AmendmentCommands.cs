using Partnerships.Agreements;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Agreements;

/// <summary>The commands of amendments.</summary>
internal static class AmendmentCommands
{
    public static Command Propose(Guid id, Terms terms, string reason) => new(Agreement.Ref(id), async situation =>
    {
        var agreement = await AgreementCommands.Load(situation, id);
        return AmendmentDecisions.Propose(
            agreement, id, terms, reason, await AgreementCommands.Group(situation, agreement.City),
            await AgreementCommands.CompanyOf(situation, terms), await AgreementCommands.AreasOf(situation, terms), situation.Today);
    });

    public static Command Submit(Guid id) => new(Agreement.Ref(id), async situation =>
    {
        var agreement = await AgreementCommands.Load(situation, id);
        return AmendmentDecisions.Submit(agreement, id, await AgreementCommands.Group(situation, agreement.City), situation.Today);
    });

    public static Command Sign(Guid id, string party, string signatory, string contentHash) => new(Agreement.Ref(id), async situation =>
        AmendmentDecisions.Sign(await AgreementCommands.Load(situation, id), id, party, signatory, contentHash, situation.Today));

    public static Command Decline(Guid id, string party, string signatory, string reason) => new(Agreement.Ref(id), async situation =>
        AmendmentDecisions.Decline(await AgreementCommands.Load(situation, id), id, party, signatory, reason, situation.Today));

    public static Command Withdraw(Guid id, string reason) => new(Agreement.Ref(id), async situation =>
        AmendmentDecisions.Withdraw(await AgreementCommands.Load(situation, id), id, reason, situation.Today));

    public static Command PutInForce(Guid id, int amendment) => new(Agreement.Ref(id), async situation =>
        AmendmentDecisions.PutInForce(await AgreementCommands.Load(situation, id), id, amendment, situation.Today));
}
