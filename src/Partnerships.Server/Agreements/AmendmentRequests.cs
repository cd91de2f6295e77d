using Partnerships.Agreements;

namespace Partnerships.Server.Agreements;

/// <summary>A provider of signatures is asked to have a party sign.</summary>
/// <param name="Party">The party's id in the agreement.</param>
/// <param name="Signatory">Who is to sign on its behalf.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="Id">The request's id, a UUID of the client's choice; the provider's statement names it as its transaction.</param>
internal sealed record SigningRequest(string Party, string Signatory, string Provider, Guid? Id = null)
{
    public SignatureRequested ToEvent() => new(Api.Sender.NewId(Id), Party, Signatory, Provider, ContentHash: "", Until: default);
}

/// <summary>What the agreement would be changed to.</summary>
/// <param name="Terms">The terms as they would be, whole.</param>
/// <param name="Reason">Why.</param>
internal sealed record AmendmentRequest(Terms Terms, string Reason);

/// <summary>Something under way is given up.</summary>
/// <param name="Reason">Why.</param>
internal sealed record WithdrawalRequest(string Reason);
