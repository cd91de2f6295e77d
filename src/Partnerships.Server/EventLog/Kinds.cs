using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Companies;
using Partnerships.EventStore;
using Partnerships.Experiences;
using Partnerships.Matching;
using Partnerships.Placements;
using Partnerships.SteeringGroups;
using Partnerships.Templates;
using Partnerships.Vacancies;

namespace Partnerships.Server.EventLog;

/// <summary>How the streams of each subject become its state.</summary>
internal static class Kinds
{
    public static StreamKind<SteeringGroup> SteeringGroups { get; } = Of(SteeringGroup.Stream, SteeringGroup.Initial, SteeringGroup.Evolve);
    public static StreamKind<Area> Areas { get; } = Of(Area.Stream, Area.Initial, Area.Evolve);
    public static StreamKind<Company> Companies { get; } = Of(Company.Stream, Company.Initial, Company.Evolve);
    public static StreamKind<Experience> Experiences { get; } = Of(Experience.Stream, Experience.Initial, Experience.Evolve);
    public static StreamKind<Template> Templates { get; } = Of(Template.Stream, Template.Initial, Template.Evolve);
    public static StreamKind<Agreement> Agreements { get; } = Of(Agreement.Stream, Agreement.Initial, Agreement.Evolve);
    public static StreamKind<Vacancy> Vacancies { get; } = Of(Vacancy.Stream, Vacancy.Initial, Vacancy.Evolve);
    public static StreamKind<Candidate> Candidates { get; } = Of(Candidate.Stream, Candidate.Initial, Candidate.Evolve);
    public static StreamKind<Match> Matches { get; } = Of(Match.Stream, Match.Initial, Match.Evolve);
    public static StreamKind<Placement> Placements { get; } = Of(Placement.Stream, Placement.Initial, Placement.Evolve);

    /// <summary>The texts that were put to the parties of one agreement.</summary>
    public static StreamKind<SubmittedTexts> TextsOf(Guid agreement) =>
        Of(Agreement.Stream, SubmittedTexts.Initial, (state, happened) => SubmittedTexts.Evolve(agreement, state, happened));

    /// <summary>The versions of an agreement's text.</summary>
    public static StreamKind<TextVersions> Versions { get; } = Of(Agreement.Stream, TextVersions.Initial, TextVersions.Evolve);

    private static StreamKind<TState> Of<TState>(string name, TState initial, Func<TState, IEvent, TState> evolve) where TState : class =>
        new(name, initial, (state, happened) => evolve(state, (IEvent)happened));
}
