namespace Partnerships.SteeringGroups;

/// <summary>What the steering group accepts in the place of what was pledged: where few apprenticeships are possible, the parties may agree
/// on internships or youth jobs instead (bl.dk).</summary>
/// <param name="Owed">The employment kind that was pledged.</param>
/// <param name="Instead">The kind that may take its place.</param>
/// <param name="Count">How many of that kind stand for one place pledged.</param>
public sealed record ExchangeRate(EmploymentKind Owed, EmploymentKind Instead, int Count);
