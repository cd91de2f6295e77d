using Partnerships.Server.Access;

namespace Partnerships.Server.Texts;

/// <summary>What each role is called, and what it is for.</summary>
internal static class RoleTexts
{
    public static Text Of(string role) => Table.TryGetValue(role, out var text) ? text.Name : new(role, role);

    public static IReadOnlyDictionary<string, (Text Name, Text Purpose)> Table { get; } = new Dictionary<string, (Text, Text)>
    {
        [Roles.Caseworker] = (
            new("Sagsbehandler", "Case worker"),
            new("Aftaler, jobåbninger, ansættelser og opfølgninger", "Agreements, vacancies, placements and check-ins")),
        [Roles.Steering] = (
            new("Styregruppe", "Steering group"),
            new("Mål og rammer, jobskabelse og fastholdelse", "Goals and frames, job creation and retention")),
        [Roles.Auditor] = (
            new("Revisor", "Auditor"),
            new("Læser alt, også hver aftales historik; ændrer intet", "Reads everything, also each agreement's history; changes nothing")),
        [Roles.Evaluator] = (
            new("Evaluator", "Evaluator"),
            new("Læser tal om varighed og sammenligner", "Reads figures on durability and compares")),
        [Roles.Operator] = (
            new("Driftsansvarlig", "Operator"),
            new("Driver systemet", "Runs the system")),
    };
}
