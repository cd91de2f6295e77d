namespace Partnerships.Server.Sample;

/// <summary>Deals agreements out to a city: pairs of association and company, each with one agreement after another for
/// as long as they renew.</summary>
internal static class AgreementPlanning
{
    /// <summary>First drafts come this long after the city joined, when companies have been asked what they could offer.</summary>
    private const int MappingDays = 75;

    /// <summary>The time from draft to first day, the first of a month, at least and at most.</summary>
    private const int LeastLead = 60, MostLead = 91;

    private const int TerminatedOfAHundred = 12, RenewedOfAHundredOthers = 78;

    /// <summary>So many agreements of a city, all drafted from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static IReadOnlyList<AgreementPlan> Of(SampleCity city, int count, DateOnly from, DateOnly to, IReadOnlyList<Partner> companies, Dice dice)
    {
        var associations = Partner.Associations(city, dice);
        var last = city.LeavesOn(from) is { } leaves && leaves < to ? leaves : to;
        var first = from.AddDays(MappingDays);
        var latest = Math.Max(1, last.AddDays(-MostLead - 60).DayNumber - first.DayNumber);
        var plans = new List<AgreementPlan>();
        for (var pair = 0; plans.Count < count; pair++)
        {
            var thrown = dice.For($"{city.Code}/pair {pair}");
            var (association, company) = (thrown.Pick(associations), thrown.Pick(companies));
            var draftedOn = RecordingDays.OnOrAfter(first.AddDays(thrown.Below(latest)));
            AgreementPlan? before = null;
            do
            {
                var plan = One(city, plans.Count + 1, association, company, before, draftedOn, city.LeavesOn(from), dice);
                plans.Add(plan);
                before = plan;
                draftedOn = RecordingDays.OnOrAfter(plan.To.AddDays(-MostLead));
            }
            while (plans.Count < count && GoesOn(before, dice) && draftedOn.AddDays(MostLead) < last);
        }
        return plans;
    }

    private static AgreementPlan One(
        SampleCity city, int number, Partner association, Partner company, AgreementPlan? before, DateOnly draftedOn, DateOnly? leaves, Dice dice)
    {
        var thrown = dice.For($"{city.Code}/{number}");
        var from = before is null ? WorkingDays.FirstOfMonth(draftedOn.AddDays(LeastLead)) : before.To.AddDays(1);
        var to = from.AddMonths(thrown.Weighted((50, 12), (20, 18), (30, 24))).AddDays(-1);
        if (leaves is { } end && to > end) to = end;
        var path = thrown.Weighted(
            (60, SigningPath.Straight), (24, SigningPath.Negotiated), (6, SigningPath.Declined), (6, SigningPath.ChangedWhileSigning), (4, SigningPath.GivenUp));
        DateOnly? terminatedOn = thrown.Chance(TerminatedOfAHundred) && path != SigningPath.GivenUp
            ? RecordingDays.OnOrAfter(from.AddDays((to.DayNumber - from.DayNumber) * thrown.Between(30, 85) / 100))
            : null;
        var plan = new AgreementPlan(
            thrown.Uuid(draftedOn), city, number, association, company, before, from, to, draftedOn, path, terminatedOn < to ? terminatedOn : null, []);
        return plan with { Places = path == SigningPath.GivenUp ? [] : PlacesPlanning.Of(plan, thrown) };
    }

    private static bool GoesOn(AgreementPlan plan, Dice dice) =>
        plan is { TerminatedOn: null, Path: not SigningPath.GivenUp } && plan.DiceFor("renewal", dice).Chance(RenewedOfAHundredOthers);
}
