namespace Partnerships.Server.Access;

/// <summary>The roles that a token or a signed-in person can have; each has one.</summary>
internal static class Roles
{
    /// <summary>Case worker of an association, the social-housing initiative or the employment service.</summary>
    public const string Caseworker = "caseworker";

    /// <summary>Member of a city's steering group.</summary>
    public const string Steering = "steering";

    /// <summary>Auditor: reads everything, changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>Evaluator: reads figures.</summary>
    public const string Evaluator = "evaluator";

    /// <summary>Operator: runs the system.</summary>
    public const string Operator = "operator";

    /// <summary>Those whose work is a city's, or several cities'.</summary>
    public static IReadOnlyList<string> OfCities { get; } = [Caseworker, Steering];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Caseworker, Steering, Auditor, Evaluator, Operator];
}
