using System.Security.Claims;

namespace Partnerships.Server.Access;

/// <summary>Who asks, and with which rights.</summary>
/// <param name="Name">The name that events bear as their actor.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Cities">The municipality codes that it may see; empty means all.</param>
internal sealed record Caller(string Name, string Role, IReadOnlyList<string> Cities)
{
    /// <summary>Claim types, the same in tokens and in the cookie.</summary>
    public const string NameClaim = "name", RoleClaim = "role", CityClaim = "city";

    private const string WorkflowPrefix = "workflow:";

    /// <summary>True when the caller may see what belongs to a city; what belongs to none is for all.</summary>
    public bool MaySee(string? city) => city is null || Cities.Count == 0 || Cities.Contains(city);

    /// <summary>The caller that a signed-in user is.</summary>
    /// <exception cref="InvalidOperationException">The user is not signed in: an endpoint lacks its policy.</exception>
    public static Caller Of(ClaimsPrincipal user) => new(
        user.FindFirstValue(NameClaim) ?? throw new InvalidOperationException("The user is not signed in."),
        user.FindFirstValue(RoleClaim) ?? "",
        [.. user.FindAll(CityClaim).Select(claim => claim.Value).Order(StringComparer.Ordinal)]);

    /// <summary>The workflow of that name, which may see every city.</summary>
    public static Caller Workflow(string name) => new($"{WorkflowPrefix}{name}", "", []);

    /// <summary>True for a name that only a workflow has.</summary>
    public static bool IsWorkflow(string name) => name.StartsWith(WorkflowPrefix, StringComparison.Ordinal);

    /// <summary>The claims that say the same, under an authentication scheme.</summary>
    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [new Claim(NameClaim, Name), new Claim(RoleClaim, Role), .. Cities.Select(city => new Claim(CityClaim, city))],
        scheme, NameClaim, RoleClaim));
}
