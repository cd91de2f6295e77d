namespace Partnerships.Placements;

/// <content>School periods, absences, what was agreed, and annulment.</content>
public static partial class PlacementDecisions
{
    private const int MostTasks = 20;
    private const int MostFollowUpWeeks = 52;

    /// <summary>Records a school period, planned or held. The same again is nothing to do.</summary>
    public static Decision RecordSchoolPeriod(Placement state, Guid id, SchoolPeriod period, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(period);
        if (state.Obstacle(out var facts) is { } obstacle) return obstacle;
        if (state.Course.SchoolPeriods.Contains(period)) return Decision.Nothing;
        if (state.IsUsed(period.Id)) return Decision.Refuse(Refusals.IdTaken.At("/id").With(period.Id));
        var check = new Check().Within(facts, period.From, period.To);
        if (check.Failed) return check.Refuse();
        check.That(EmploymentRules.For(facts.Kind, facts.StartOn).HasSchoolPeriods, PlacementRefusals.NoSchoolPeriods.With(facts.Kind))
            .Apart(period, state.Course.SchoolPeriods, "");
        return check.Failed ? check.Refuse() : Decision.Accept(Placement.Ref(id), today, new SchoolPeriodRecorded(period));
    }

    /// <summary>Moves a school period. Nothing to do when it is so already.</summary>
    public static Decision ChangeSchoolPeriod(Placement state, Guid id, SchoolPeriod period, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(period);
        if (state.Obstacle(out var facts) is { } obstacle) return obstacle;
        if (state.Course.SchoolPeriods.Find(known => known.Id == period.Id) is not { } was) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Within(facts, period.From, period.To).Text(reason, "/reason", 2000);
        if (check.Failed) return check.Refuse();
        if (was == period) return Decision.Nothing;
        check.Apart(period, state.Course.SchoolPeriods, "").StillInProbation(facts, state.Course.SchoolPeriods.Replace(was, period));
        return check.Failed ? check.Refuse() : Decision.Accept(Placement.Ref(id), today, new SchoolPeriodChanged(was, period, reason));
    }

    /// <summary>Cancels a school period. Once is enough.</summary>
    public static Decision CancelSchoolPeriod(Placement state, Guid id, Guid period, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Obstacle(out var facts) is { } obstacle) return obstacle;
        if (state.Course.SchoolPeriods.Find(known => known.Id == period) is not { } was)
            return state.UsedIds.Contains(period) ? Decision.Nothing : Decision.Refuse(Refusals.NotFound);
        var check = new Check().Text(reason, "/reason", 2000).StillInProbation(facts, state.Course.SchoolPeriods.Remove(was));
        return check.Failed ? check.Refuse() : Decision.Accept(Placement.Ref(id), today, new SchoolPeriodCancelled(period, reason));
    }

    /// <summary>Records an absence that has begun. By the rule of its kind a long one extends the placement: the scheduled end moves by all of the
    /// absence, also when the placement has ended by now. The same again is nothing to do.</summary>
    public static Decision RecordAbsence(Placement state, Guid id, Absence absence, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(absence);
        if (state.Obstacle(out var facts) is { } obstacle) return obstacle;
        if (state.Course.Absences.Contains(absence)) return Decision.Nothing;
        if (state.IsUsed(absence.Id)) return Decision.Refuse(Refusals.IdTaken.At("/id").With(absence.Id));
        var check = new Check().Absence(absence, facts, today, "");
        if (check.Failed) return check.Refuse();
        var moved = Move(state, facts, absence.Id, absence);
        check.Apart(absence, state.Course.Absences, "").Moved(facts, moved);
        return check.Failed ? check.Refuse() : Accept(id, absence.From, new AbsenceRecorded(absence), moved, today);
    }

    /// <summary>Sets what is agreed about the placement, at first or anew: then with a reason. The same again is nothing to do.</summary>
    public static Decision SetTerms(Placement state, Guid id, PlacementTerms terms, string? reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(terms);
        if (state.Obstacle(out _) is { } obstacle) return obstacle;
        var check = new Check()
            .AtMost(terms.Tasks.Length, "/tasks", MostTasks)
            .MinutesPerWeek(terms.MinutesPerWeek)
            .Count(terms.FollowUpWeeks, "/followUpWeeks", MostFollowUpWeeks)
            .Line(terms.ContactFunction, "/contactFunction", 100);
        foreach (var (i, task) in terms.Tasks.Index()) check.Line(task, $"/tasks/{i}", 200);
        if (reason is not null) check.Text(reason, "/reason", 2000);
        if (check.Failed) return check.Refuse();
        if (terms.IsSame(state.Course.Terms)) return Decision.Nothing;
        check.That(state.Course.Terms is null || reason is not null, Refusals.TextMissing.At("/reason"));
        return check.Failed ? check.Refuse() : Decision.Accept(Placement.Ref(id), today, new PlacementTermsSet(terms, reason));
    }

    /// <summary>Annuls a placement that was recorded in error, wholly: it counts nowhere, and the position that it holds is free again. A wrong
    /// candidate or vacancy is set right so: annul, and record again under another id. Annulling again is nothing to do.</summary>
    /// <param name="state">The placement.</param>
    /// <param name="id">Its id.</param>
    /// <param name="annulled">What went wrong, and who says so.</param>
    /// <param name="vacancy">The placement's vacancy.</param>
    /// <param name="today">The Danish date.</param>
    public static Decision Annul(Placement state, Guid id, PlacementAnnulled annulled, Vacancies.Vacancy vacancy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(annulled);
        ArgumentNullException.ThrowIfNull(vacancy);
        if (state.Started is not { } started) return Decision.Refuse(Refusals.NotFound);
        var check = new Check().Stated(annulled.Reason, annulled.StatedBy);
        if (check.Failed) return check.Refuse();
        if (state.IsAnnulled) return Decision.Nothing;
        var accepted = new NewEvent(Placement.Ref(id), annulled, today);
        return new Decision.Accepted(vacancy.Holders.ContainsKey(id)
            ? [accepted, new(Vacancies.Vacancy.Ref(started.Vacancy), new Vacancies.PositionReopened(id), today)]
            : [accepted]);
    }

    private static Decision.Accepted Accept(Guid id, DateOnly on, IEvent happened, ScheduledEndMoved? moved, DateOnly today)
    {
        var first = new NewEvent(Placement.Ref(id), happened, on);
        return new Decision.Accepted(moved is null ? [first] : [first, new(Placement.Ref(id), moved, today)]);
    }

    /// <summary>How an absence as it is known now moves the scheduled end; null when it does not. The days by which it has moved the end are taken
    /// back where it is another one, or none.</summary>
    private static ScheduledEndMoved? Move(Placement state, PlacementFacts facts, Guid id, Absence? absence)
    {
        var rule = EmploymentRules.For(facts.Kind, facts.StartOn);
        if (facts.ScheduledEndOn is not { } was || rule.AbsenceMonths is null) return null;
        var days = (absence is null ? 0 : rule.DaysOfExtension(absence)) - state.Course.DaysMovedBy(id);
        return days == 0 ? null : new ScheduledEndMoved(was, was.AddDays(days), id, rule.Source);
    }

    private static Check Absence(this Check check, Absence absence, PlacementFacts facts, DateOnly today, string at) => check
        .Within(facts, absence.From, absence.To, at)
        .That(absence.From <= today, Refusals.InTheFuture.At($"{at}/from"))
        .Choice(absence.Reason, $"{at}/reason");

    private static Check Apart(this Check check, SchoolPeriod period, IEnumerable<SchoolPeriod> others, string at) =>
        check.Apart(period.From, period.To, others.Where(other => other.Id != period.Id).Select(other => (other.From, other.To)), at);

    private static Check Apart(this Check check, Absence absence, IEnumerable<Absence> others, string at) =>
        check.Apart(absence.From, absence.To, others.Where(other => other.Id != absence.Id).Select(other => (other.From, other.To)), at);

    private static Check Apart(this Check check, DateOnly from, DateOnly to, IEnumerable<(DateOnly From, DateOnly To)> others, string at)
    {
        foreach (var other in others.Where(other => from <= other.To && other.From <= to))
            return check.That(false, PlacementRefusals.Overlaps.At($"{at}/from").With($"{FactsCheck.Iso(other.From)}/{FactsCheck.Iso(other.To)}"));
        return check;
    }

    /// <summary>True for an id under which something of the placement was recorded.</summary>
    private static bool IsUsed(this Placement state, Guid id) =>
        state.UsedIds.Contains(id) || state.Course.SchoolPeriods.Exists(known => known.Id == id) || state.Course.Absences.Exists(known => known.Id == id)
        || state.Course.Problems.Exists(known => known.Id == id);
}
