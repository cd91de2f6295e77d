using Partnerships.Server.Access;

namespace Partnerships.Server.Pages.SignIn;

/// <summary>Why someone who wanted to sign in has come back to the sign-in page: what its address says after <c>?failed=</c>.</summary>
internal static class SignInFault
{
    /// <summary>A development server was told no role that there is.</summary>
    public const string Role = "role";

    /// <summary>The provider says who it is, and they have no right here.</summary>
    public const string Right = "right";

    /// <summary>It was not carried through, at the provider or on the way back.</summary>
    public const string BrokenOff = "broken-off";

    /// <summary>The provider does not answer.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>The page that says so.</summary>
    public static string Address(string fault) => $"{AccessSetup.SignInPath}?failed={fault}";
}
