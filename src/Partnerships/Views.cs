using Partnerships.AgreementHistory;
using Partnerships.AgreementOverview;
using Partnerships.Candidates;
using Partnerships.Cities;
using Partnerships.Commitments;
using Partnerships.Companies;
using Partnerships.Experiences;
using Partnerships.FigureChanges;
using Partnerships.JobCreation;
using Partnerships.Matching;
using Partnerships.Pathways;
using Partnerships.Placements;
using Partnerships.Possibilities;
using Partnerships.QuickHelp;
using Partnerships.Retention;
using Partnerships.Templates;
using Partnerships.Vacancies;
using Partnerships.WorkQueue;

namespace Partnerships;

/// <summary>Every view, for the engine. Adding one is a line here.</summary>
public static class Views
{
    /// <summary>In no particular order; no view reads another.</summary>
    public static IReadOnlyList<View> All { get; } =
    [
        CityView.View,
        CompanyRegister.View,
        ExperienceRegister.View,
        PossibilityView.View,
        TemplateRegister.View,
        AgreementView.View,
        AgreementHistoryView.View,
        CommitmentLedger.View,
        VacancyRegister.View,
        CandidateRegister.View,
        PlacementRegister.View,
        MatchingView.View,
        JobCreationView.View,
        RetentionView.View,
        FigureChangesView.View,
        QuickHelpView.View,
        PathwayView.View,
        WorkQueueView.View,
    ];
}
