using Partnerships.Agreements;
using Partnerships.Candidates;
using Partnerships.Placements;
using Partnerships.Vacancies;

namespace Partnerships.Matching;

/// <summary>Which candidates and which vacancies of a city are to be matched, with all that the ranking needs and nothing else? Each stands by
/// itself: those who wait under the city, as <see cref="CandidateInputs"/>, and what is offered, as <see cref="VacancyInputs"/>.</summary>
public static class MatchingView
{
    /// <summary>Stored name.</summary>
    public const string Name = "matching";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 4, Fold);

    /// <summary>The common start of the keys of a city's candidates who wait: <see cref="CandidateInputs"/>.</summary>
    public static string CandidatePrefix(string city) => $"waiting/{city}/";

    /// <summary>The common start of the keys of a city's vacancies that are offered: <see cref="VacancyInputs"/>.</summary>
    public static string VacancyPrefix(string city) => $"offered/{city}/";

    /// <summary>The key of a <see cref="MatchingCandidate"/>.</summary>
    public static string CandidateKey(Guid candidate) => $"candidate/{candidate:D}";

    /// <summary>The key of a <see cref="MatchingVacancy"/>.</summary>
    public static string VacancyKey(Guid vacancy) => $"vacancy/{vacancy:D}";

    /// <summary>The common start of the keys of a vacancy's <see cref="MatchSummary"/> documents.</summary>
    public static string MatchPrefix(Guid vacancy) => $"match/{vacancy:D}/";

    /// <summary>The common start of the keys under which a candidate's <see cref="MatchSummary"/> documents stand again.</summary>
    public static string MatchesOfPrefix(Guid candidate) => $"matches-of/{candidate:D}/";

    private static string AgreementKey(Guid agreement) => $"agreement/{agreement:D}";

    private static string PlacementKey(Guid placement) => $"placement/{placement:D}";

    private static string LifeKey(Guid match) => $"of-match/{match:D}";

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        var id = recorded.StreamId(Candidate.Stream, Vacancy.Stream, Agreement.Stream, Placement.Stream, Match.Stream);
        switch (recorded.Event)
        {
            case CandidateRegistered e:
                Put(documents, new MatchingCandidate
                {
                    Candidate = id, City = e.City, RegisteredOn = recorded.EffectiveOn, Registration = Candidate.Registration(e),
                    Homes = [new(e.LivesThereSince, e.Area)],
                });
                break;
            case PlacementStarted e:
                documents.Put(PlacementKey(id), new Link(e.Candidate));
                Change(documents, e.Candidate, candidate => candidate.Placements[id] = null);
                break;
            case PlacementEnded e:
                Change(documents, documents.Known<Link>(PlacementKey(id)).To, candidate => candidate.Placements[id] = e.On);
                break;
            case PlacementCorrected e:
                Change(documents, documents.Known<Link>(PlacementKey(id)).To, candidate => candidate.Placements[id] = e.Is.EndedOn);
                break;
            case PlacementAnnulled:
                Change(documents, documents.Known<Link>(PlacementKey(id)).To, candidate => candidate.Placements.Remove(id));
                break;
            case AgreementDrafted e: documents.Put(AgreementKey(id), new MatchingAgreement { Areas = e.Terms.Areas }); break;
            case AgreementRevised e: SetAreas(documents, id, e.Terms.Areas); break;
            case AgreementAmended e: SetAreas(documents, id, e.Terms.Areas); break;
            case AgreementTerminated or AgreementExpired or AgreementFulfilled: Offer(documents, id, vacancy => vacancy.IsOver = true); break;
            case AgreementFactCorrected { Places: not null }: Offer(documents, id, vacancy => vacancy.IsOver = false); break;
            case AgreementSuspended: Offer(documents, id, vacancy => vacancy.Rests = true); break;
            case AgreementResumed: Offer(documents, id, vacancy => vacancy.Rests = false); break;
            case VacancyOpened e:
                var agreement = documents.Known<MatchingAgreement>(AgreementKey(e.Agreement));
                agreement.Vacancies.Add(id);
                documents.Put(AgreementKey(e.Agreement), agreement);
                var inputs = Inputs.Of(id, e.Kind, JobDescription.Of(e), agreement.Areas);
                Put(documents, new MatchingVacancy
                {
                    City = e.City, Agreement = e.Agreement, CompanyCvr = e.CompanyCvr, Title = e.Title, Positions = e.Positions, Inputs = inputs,
                });
                break;
            case MatchProposed e:
                var steps = (documents.Get<MatchLife>(LifeKey(id))?.Steps ?? MatchSteps.Nothing).After(e);
                documents.Put(LifeKey(id), new MatchLife(e.Vacancy.Vacancy, steps));
                Put(documents, new MatchSummary(id, e.City, e.Vacancy.Vacancy, e.Candidate.Candidate, steps.Status));
                break;
            default:
                if (recorded.Stream.Kind == Candidate.Stream) Change(documents, id, candidate => candidate.Apply(recorded.Event));
                else if (recorded.Stream.Kind == Vacancy.Stream) ChangeVacancy(documents, id, vacancy => vacancy.Apply(recorded.Event));
                else if (recorded.Stream.Kind == Match.Stream) SetStatus(documents, id, recorded.Event);
                break;
        }
    }

    private static string MatchKey(Guid vacancy, Guid match) => $"{MatchPrefix(vacancy)}{match:D}";

    private static void SetStatus(IDocuments documents, Guid id, IEvent happened)
    {
        var life = documents.Known<MatchLife>(LifeKey(id));
        life = life with { Steps = life.Steps.After(happened) };
        documents.Put(LifeKey(id), life);
        Put(documents, documents.Known<MatchSummary>(MatchKey(life.Vacancy, id)) with { Status = life.Steps.Status });
    }

    private static void Change(IDocuments documents, Guid id, Action<MatchingCandidate> change)
    {
        var candidate = documents.Known<MatchingCandidate>(CandidateKey(id));
        change(candidate);
        Put(documents, candidate);
    }

    private static void ChangeVacancy(IDocuments documents, Guid id, Action<MatchingVacancy> change)
    {
        var vacancy = documents.Known<MatchingVacancy>(VacancyKey(id));
        change(vacancy);
        Put(documents, vacancy);
    }

    private static void Offer(IDocuments documents, Guid agreement, Action<MatchingVacancy> change)
    {
        foreach (var vacancy in documents.Known<MatchingAgreement>(AgreementKey(agreement)).Vacancies) ChangeVacancy(documents, vacancy, change);
    }

    private static void SetAreas(IDocuments documents, Guid agreement, Guid[] areas)
    {
        documents.Change<MatchingAgreement>(AgreementKey(agreement), known => known.Areas = areas);
        Offer(documents, agreement, vacancy => vacancy.Inputs = vacancy.Inputs with { AgreementAreas = areas });
    }

    private static void Put(IDocuments documents, MatchSummary match)
    {
        documents.Put(MatchKey(match.Vacancy, match.Match), match);
        documents.Put($"{MatchesOfPrefix(match.Candidate)}{match.Match:D}", match);
    }

    private static void Put(IDocuments documents, MatchingCandidate candidate)
    {
        documents.Put(CandidateKey(candidate.Candidate), candidate);
        var key = $"{CandidatePrefix(candidate.City)}{candidate.Candidate:D}";
        if (candidate.Waits()) documents.Put(key, candidate.ToInputs());
        else documents.Remove(key);
    }

    private static void Put(IDocuments documents, MatchingVacancy vacancy)
    {
        documents.Put(VacancyKey(vacancy.Inputs.Vacancy), vacancy);
        var key = $"{VacancyPrefix(vacancy.City)}{vacancy.Inputs.Vacancy:D}";
        if (vacancy.Offers()) documents.Put(key, vacancy.Inputs);
        else documents.Remove(key);
    }

    /// <summary>The UUID of a stream of one of some kinds; that of others is not a UUID, and not asked for.</summary>
    private static Guid StreamId(this Recorded recorded, params ReadOnlySpan<string> kinds) =>
        kinds.Contains(recorded.Stream.Kind) ? recorded.StreamId : default;

    /// <summary>What a placement hangs on.</summary>
    private sealed record Link(Guid To);

    /// <summary>What a match hangs on, and what happened to it.</summary>
    private sealed record MatchLife(Guid Vacancy, MatchSteps Steps);
}
