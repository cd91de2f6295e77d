using Partnerships.Agreements;
using Partnerships.Server.Access;
using Partnerships.Server.Agreements;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Sample;

/// <summary>The life of an agreement up to its end; coming into force, opening what was pledged and expiring are the
/// workflows' part.</summary>
internal static class AgreementDeeds
{
    private const int WholeCityOfAHundred = 70, DaysToNegotiate = 12, DaysBetweenSignatures = 4;
    private const int LeavesOfAHundred = 25, MeetingsOfAHundred = 60, ConcernsOfAHundred = 15, DaysToResolve = 14;

    /// <summary>Drafting, revising, submitting, signing, declining and terminating.</summary>
    public static IEnumerable<Deed> Of(AgreementPlan plan, IReadOnlyList<Guid> areas, Dice dice)
    {
        var thrown = plan.DiceFor("signing", dice);
        var final = TermsWriting.Final(plan, thrown.Chance(WholeCityOfAHundred) ? [] : [thrown.Pick(areas)], dice);
        var script = new Script(plan, thrown);
        var negotiated = plan.Path != SigningPath.Straight;
        script.Draft(negotiated ? TermsWriting.First(final) : final);
        switch (plan.Path)
        {
            case SigningPath.Negotiated:
                script.Revise(final);
                break;
            case SigningPath.Declined or SigningPath.GivenUp:
                script.Submit(TermsWriting.First(final));
                script.Sign(TermsWriting.Association);
                script.Decline(TermsWriting.Company);
                script.Revise(final);
                break;
            case SigningPath.ChangedWhileSigning:
                script.Submit(TermsWriting.First(final));
                script.Sign(TermsWriting.Association);
                script.Revise(final);
                break;
            default:
                break;
        }
        if (plan.Path != SigningPath.GivenUp)
        {
            script.Submit(final);
            foreach (var party in final.Parties.Where(party => party.MustSign)) script.Sign(party.Id);
            script.Meet();
            if (Array.Exists(final.Parties, party => party.Id == TermsWriting.Initiative)) script.Leave(plan.DiceFor("departure", dice));
            if (plan.TerminatedOn is { } on) script.Terminate(on);
        }
        return script.Deeds;
    }

    /// <summary>Writes deeds down one after another, each some days after the one before.</summary>
    private sealed class Script(AgreementPlan plan, Dice dice)
    {
        private readonly Caller by = People.Caseworker(plan.City, plan.Id);
        private DateOnly day = plan.DraftedOn;
        private string hash = "";

        public List<Deed> Deeds { get; } = [];

        public void Draft(Terms terms) => Add(AgreementCommands.Draft(plan.Id, plan.City.Code, terms));

        public void Revise(Terms terms)
        {
            Wait(DaysToNegotiate);
            Add(AgreementCommands.Revise(plan.Id, terms));
        }

        public void Submit(Terms terms)
        {
            Wait(DaysBetweenSignatures);
            hash = AgreementText.Hash(plan.Id, plan.City.Code, CanonicalTerms.Of(terms));
            Add(AgreementCommands.Submit(plan.Id));
        }

        public void Sign(string party)
        {
            Wait(DaysBetweenSignatures);
            Add(AgreementCommands.Sign(plan.Id, party, Signatory(party), hash));
        }

        public void Decline(string party)
        {
            Wait(DaysBetweenSignatures);
            Add(AgreementCommands.Decline(plan.Id, party, Signatory(party), "Vi vil have en aftalt frist for hjælp, når et forløb går skævt."));
        }

        /// <summary>One follow-up meeting some three months on, and now and then a concern that is resolved.</summary>
        public void Meet()
        {
            var later = RecordingDays.OnOrAfter((day > plan.From ? day : plan.From).AddDays(dice.Between(70, 110)));
            if (later.AddDays(DaysToResolve) >= plan.LastDay || !dice.Chance(MeetingsOfAHundred)) return;
            day = later;
            Add(LifeCommands.Meet(plan.Id, new(dice.Uuid(day), day, [TermsWriting.Association, TermsWriting.Company], "Parterne fortsætter som aftalt.", null)));
            if (!dice.Chance(ConcernsOfAHundred)) return;
            var concern = dice.Uuid(day);
            Add(LifeCommands.RaiseConcern(plan.Id, new(concern, TermsWriting.Company, day, "Der går for lang tid, før der kommer kandidater.")));
            day = RecordingDays.OnOrAfter(day.AddDays(7));
            Add(LifeCommands.ResolveConcern(plan.Id, new(concern, day, "Kontaktpersonerne taler sammen hver anden uge.")));
        }

        /// <summary>Now and then the boligsocial initiative leaves.</summary>
        public void Leave(Dice thrown)
        {
            var later = RecordingDays.OnOrAfter((day > plan.From ? day : plan.From).AddDays(thrown.Between(30, 120)));
            if (later >= plan.LastDay || !thrown.Chance(LeavesOfAHundred)) return;
            day = later;
            Add(LifeCommands.Leave(plan.Id, new(TermsWriting.Initiative, day, "Bevillingen til den boligsociale indsats er udløbet.")));
        }

        public void Terminate(DateOnly on)
        {
            day = on;
            var (party, reason) = dice.Weighted(
                (40, (TermsWriting.Company, "Ordrenedgang; virksomheden kan ikke tage flere ind.")),
                (25, (TermsWriting.Association, "Renoveringen er standset.")),
                (35, ((string?)null, "Parterne er enige om at stoppe før tid.")));
            Add(AgreementCommands.Terminate(plan.Id, on, party, reason));
        }

        private static string Signatory(string party) => party switch
        {
            TermsWriting.Association => "Driftschefen (eksempel)",
            TermsWriting.Company => "Mester (eksempel)",
            _ => "Afdelingslederen (eksempel)",
        };

        private void Wait(int most) => day = RecordingDays.OnOrAfter(day.AddDays(1 + dice.Below(most)));

        private void Add(Command command) => Deeds.Add(new(day, by, command));
    }
}
