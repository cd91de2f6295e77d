namespace Partnerships.Server.Access;

/// <summary>Which role may do what: every endpoint of the API by its name. What is not in the table, nobody may do.</summary>
internal static class RoleMatrix
{
    private static readonly string[] Casework = [Roles.Caseworker];
    private static readonly string[] Goals = [Roles.Steering];
    private static readonly string[] Membership = [Roles.Steering, Roles.Operator];
    private static readonly string[] Registers = [Roles.Caseworker, Roles.Steering];
    private static readonly string[] Everyone = [.. Roles.All];
    private static readonly string[] Cases = [Roles.Caseworker, Roles.Steering, Roles.Auditor];
    private static readonly string[] People = [Roles.Caseworker, Roles.Auditor];
    private static readonly string[] Operation = [Roles.Operator];
    private static readonly string[] Log = [Roles.Auditor];

    /// <summary>Endpoint name to roles.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Table { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["establishSteeringGroup"] = Membership,
        ["recordDeparture"] = Membership,
        ["setFrames"] = Goals,
        ["setGoal"] = Goals,
        ["reviseGoal"] = Goals,
        ["withdrawGoal"] = Goals,
        ["getSteeringGroup"] = Everyone,

        ["registerArea"] = Registers,
        ["changeListStatus"] = Registers,
        ["correctListStatus"] = Registers,
        ["getArea"] = Everyone,
        ["listAreas"] = Everyone,

        ["registerCompany"] = Casework,
        ["mapCompany"] = Casework,
        ["getCompany"] = Cases,
        ["listCompanies"] = Cases,

        ["listPossibilities"] = Cases,
        ["recordExperience"] = Registers,
        ["reviseExperience"] = Registers,
        ["withdrawExperience"] = Registers,
        ["getExperience"] = Cases,
        ["listExperiences"] = Cases,

        ["setTemplate"] = Registers,
        ["setTemplateVersion"] = Registers,
        ["withdrawTemplate"] = Registers,
        ["draftFromTemplate"] = Casework,
        ["getTemplate"] = Cases,
        ["listTemplates"] = Cases,

        ["draftAgreement"] = Casework,
        ["reviseAgreement"] = Casework,
        ["submitAgreement"] = Casework,
        ["signAgreement"] = Casework,
        ["declineAgreement"] = Casework,
        ["terminateAgreement"] = Casework,
        ["requestSignature"] = Casework,
        ["proposeAmendment"] = Casework,
        ["submitAmendment"] = Casework,
        ["signAmendment"] = Casework,
        ["declineAmendment"] = Casework,
        ["withdrawAmendment"] = Casework,
        ["proposeClause"] = Casework,
        ["acceptProposal"] = Casework,
        ["rejectProposal"] = Casework,
        ["commentOnClause"] = Casework,
        ["recordDelivery"] = Casework,
        ["askHelp"] = Casework,
        ["giveHelp"] = Casework,
        ["correctHelp"] = Casework,
        ["waiveCommitment"] = Casework,
        ["substituteCommitment"] = Casework,
        ["sendCandidates"] = Casework,
        ["correctCommitmentFact"] = Casework,
        ["grantDispensation"] = Goals,
        ["correctDispensation"] = Goals,
        ["getCommitments"] = Cases,
        ["recordFollowUpMeeting"] = Casework,
        ["raiseConcern"] = Casework,
        ["resolveConcern"] = Casework,
        ["suspendAgreement"] = Casework,
        ["resumeAgreement"] = Casework,
        ["recordPartyDeparture"] = Casework,
        ["fulfilAgreement"] = Casework,
        ["correctAgreementFact"] = Casework,
        ["renewAgreement"] = Casework,
        ["getAgreement"] = Cases,
        ["getSubmittedText"] = Cases,
        ["getAgreementText"] = Cases,
        ["getAgreementOverview"] = Cases,
        ["getAgreementHistory"] = Cases,
        ["listAgreements"] = Cases,
        ["listVersions"] = Cases,
        ["compareVersions"] = Cases,

        ["openVacancy"] = Casework,
        ["reviseVacancy"] = Casework,
        ["pauseVacancy"] = Casework,
        ["resumeVacancy"] = Casework,
        ["closeVacancy"] = Casework,
        ["reopenVacancy"] = Casework,
        ["getCandidatesSent"] = Cases,
        ["getVacancy"] = Cases,
        ["listVacancies"] = Cases,

        ["registerCandidate"] = Casework,
        ["recordMove"] = Casework,
        ["correctHome"] = Casework,
        ["correctProfile"] = Casework,
        ["setProfile"] = Casework,
        ["withdrawCandidate"] = Casework,
        ["returnCandidate"] = Casework,
        ["getCandidate"] = People,
        ["getCandidatePath"] = People,
        ["listCandidates"] = People,

        ["listRankedCandidates"] = People,
        ["listRankedVacancies"] = People,
        ["listMatches"] = People,
        ["getMatch"] = People,
        ["proposeMatch"] = Casework,
        ["shortlistMatch"] = Casework,
        ["planInterview"] = Casework,
        ["recordInterview"] = Casework,
        ["recordCompanyAnswer"] = Casework,
        ["recordCandidateAnswer"] = Casework,
        ["withdrawMatch"] = Casework,
        ["correctMatchFact"] = Casework,
        ["recordPersonalData"] = Casework,
        ["readPersonalData"] = Casework,
        ["giveAccess"] = Casework,
        ["giveConsent"] = Casework,
        ["withdrawConsent"] = Casework,
        ["requestErasure"] = Casework,
        ["grantErasure"] = Casework,
        ["refuseErasure"] = Casework,
        ["getPersonalDataStatus"] = People,

        ["startPlacement"] = Casework,
        ["recordCheckIn"] = Casework,
        ["changeHours"] = Casework,
        ["endPlacement"] = Casework,
        ["correctPlacement"] = Casework,
        ["correctPlacementFact"] = Casework,
        ["annulPlacement"] = Casework,
        ["recordSchoolPeriod"] = Casework,
        ["changeSchoolPeriod"] = Casework,
        ["cancelSchoolPeriod"] = Casework,
        ["recordAbsence"] = Casework,
        ["setPlacementTerms"] = Casework,
        ["reportProblem"] = Casework,
        ["answerProblem"] = Casework,
        ["resolveProblem"] = Casework,
        ["reopenProblem"] = Casework,
        ["getPlacement"] = People,
        ["listPlacements"] = People,

        ["listCities"] = Everyone,
        ["getCity"] = Everyone,
        ["getJobCreation"] = Everyone,
        ["listJobCreationByCompany"] = Cases,
        ["getRetention"] = Everyone,
        ["listFigureChanges"] = People,
        ["getPathways"] = Everyone,
        ["getPathway"] = People,
        ["getQuickHelp"] = Everyone,
        ["getAgreementQuickHelp"] = People,
        ["listWork"] = Casework,

        ["importSheet"] = Casework,
        ["getRunningImport"] = Casework,
        ["exportSheet"] = People,

        ["listEvents"] = Log,

        ["rebuildView"] = Operation,
        ["listDeadLetters"] = Operation,
        ["replayDeadLetter"] = Operation,
    };

    /// <summary>Names an endpoint and lets those roles in that the table gives it.</summary>
    /// <exception cref="KeyNotFoundException">The table lacks the name; the server does not start.</exception>
    public static RouteHandlerBuilder Allow(this RouteHandlerBuilder endpoint, string name)
    {
        var roles = Table[name];
        return endpoint.WithName(name).RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireRole(roles));
    }
}
