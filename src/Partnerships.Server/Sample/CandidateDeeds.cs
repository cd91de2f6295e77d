using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Server.Candidates;

namespace Partnerships.Server.Sample;

/// <summary>Candidates are registered, and some move.</summary>
internal static class CandidateDeeds
{
    /// <summary>Registering and moving; nobody moves within the home that they have.</summary>
    public static IEnumerable<Deed> Of(PersonPlan person)
    {
        var by = People.Caseworker(person.City, person.Id);
        yield return new(person.RegisteredOn, by, CandidateCommands.Register(
            person.Id, new CandidateRegistered(person.City.Code, person.Area, person.LivesThereSince, person.Skills)), [Area.Ref(person.Area)], []);
        if (person.Move is { } move && move.Area != person.Area)
            yield return new(move.On, by, CandidateCommands.Move(person.Id, move.Area, move.On));
    }
}
