using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.Server.EventLog;
using Partnerships.SteeringGroups;

namespace Partnerships.Server.Agreements;

/// <summary>The commands of agreements.</summary>
internal static class AgreementCommands
{
    public static Command Draft(Guid id, string city, Terms terms) => new(Agreement.Ref(id), async situation =>
        AgreementDecisions.Draft(
            await Load(situation, id), id, city, terms, await Group(situation, city),
            await CompanyOf(situation, terms), await AreasOf(situation, terms), situation.Today));

    public static Command Revise(Guid id, Terms terms) => new(Agreement.Ref(id), async situation =>
    {
        var agreement = await Load(situation, id);
        return AgreementDecisions.Revise(
            agreement, id, terms, await Group(situation, agreement.City),
            await CompanyOf(situation, terms), await AreasOf(situation, terms), situation.Today);
    });

    public static Command Submit(Guid id) => new(Agreement.Ref(id), async situation =>
    {
        var agreement = await Load(situation, id);
        return AgreementDecisions.Submit(agreement, id, await Group(situation, agreement.City), situation.Today);
    });

    public static Command Sign(Guid id, string party, string signatory, string contentHash) => new(Agreement.Ref(id), async situation =>
        AgreementDecisions.Sign(await Load(situation, id), id, party, signatory, contentHash, situation.Today));

    public static Command Decline(Guid id, string party, string signatory, string reason) => new(Agreement.Ref(id), async situation =>
        AgreementDecisions.Decline(await Load(situation, id), id, party, signatory, reason, situation.Today));

    public static Command RequestSignature(Guid id, SignatureRequested request, bool isKnown) => new(Agreement.Ref(id), async situation =>
        AgreementDecisions.RequestSignature(await Load(situation, id), id, request, isKnown, situation.Today));

    public static Command Answer(SigningStatement statement) => new(Agreement.Ref(statement.Agreement), async situation =>
        AgreementDecisions.Answer(await Load(situation, statement.Agreement), statement.Agreement, statement, situation.Today));

    public static Command CorrectDispensation(Guid id, DispensationCorrected correction) => new(Agreement.Ref(id), async situation =>
        AgreementDecisions.CorrectDispensation(await Load(situation, id), id, correction, situation.Today));

    public static Command Dispense(Guid id, IReadOnlyList<string> commitments, string reason) => new(Agreement.Ref(id), async situation =>
    {
        var agreement = await Load(situation, id);
        return AgreementDecisions.Dispense(agreement, id, commitments, reason, await Group(situation, agreement.City), situation.Today);
    });

    public static Command Activate(Guid id) => new(Agreement.Ref(id), async situation =>
        AgreementDecisions.Activate(await Load(situation, id), id, situation.Today));

    public static Command Terminate(Guid id, DateOnly on, string? party, string reason, DateOnly? noticeOn = null) => new(Agreement.Ref(id), async situation =>
        AgreementDecisions.Terminate(await Load(situation, id), id, on, party, reason, noticeOn));

    public static Command Expire(Guid id) => new(Agreement.Ref(id), async situation =>
        AgreementDecisions.Expire(await Load(situation, id), id, situation.Today));

    internal static ValueTask<Agreement> Load(Situation situation, Guid id) => situation.Load(Kinds.Agreements, id);

    internal static async ValueTask<SteeringGroup> Group(Situation situation, string? city) =>
        city is null ? SteeringGroup.Initial : await situation.Load(Kinds.SteeringGroups, city);

    internal static async ValueTask<Company> CompanyOf(Situation situation, Terms terms) =>
        TermsCheck.CompanyCvr(terms) is { } cvr ? await situation.Load(Kinds.Companies, cvr) : Company.Initial;

    internal static async ValueTask<IReadOnlyList<Area>> AreasOf(Situation situation, Terms terms)
    {
        var areas = new List<Area>();
        foreach (var area in TermsCheck.AreasToLoad(terms)) areas.Add(await situation.Load(Kinds.Areas, area));
        return areas;
    }
}
