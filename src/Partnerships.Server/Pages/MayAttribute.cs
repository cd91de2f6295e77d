using Microsoft.AspNetCore.Authorization;
using Partnerships.Server.Access;

namespace Partnerships.Server.Pages;

/// <summary>Lets in those roles to a page that may read the same over the API.</summary>
/// <param name="endpoint">The API's endpoint, by its name in <see cref="RoleMatrix"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MayAttribute(string endpoint) : Attribute, IAuthorizeData
{
    public string? Policy { get; set; }

    public string? Roles { get; set; } = string.Join(',', RoleMatrix.Table[endpoint]);

    public string? AuthenticationSchemes { get; set; }
}
