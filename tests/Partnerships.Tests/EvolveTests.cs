using System.Reflection;
using System.Runtime.CompilerServices;
using Partnerships.Candidates;
using Partnerships.Placements;
using Partnerships.Tests.Golden;
using Partnerships.Vacancies;
using Shouldly;
using Xunit;

namespace Partnerships.Tests;

public sealed class EvolveTests
{
    private sealed record Unheard : IEvent;

    /// <summary>The subjects, by the shape that they share: a stream, an initial state and an evolve.</summary>
    private static readonly Type[] Subjects =
        [.. typeof(IEvent).Assembly.GetTypes().Where(type => type.GetField("Stream", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true })];

    public static TheoryData<string> Names => [.. EventNames.Table.Keys];

    private static Exception? Failure(Type subject, IEvent happened)
    {
        try
        {
            subject.GetMethod("Evolve")!.Invoke(null, [subject.GetProperty("Initial")!.GetValue(null), happened]);
            return null;
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException;
        }
    }

    [Fact]
    public void Every_stream_has_a_name_of_its_own() =>
        Subjects.Select(subject => subject.GetField("Stream")!.GetRawConstantValue()).ShouldBe(
            ["steering-group", "area", "company", "experience", "template", "agreement", "vacancy", "candidate", "match", "placement"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_event_is_handled_by_exactly_one_subject(string name)
    {
        var failures = Subjects.Select(subject => Failure(subject, GoldenEvents.Examples[name])).ToArray();
        failures.Count(failure => failure is not UnknownEventException).ShouldBe(1);
    }

    /// <summary>An event that a view's fold refuses stops the view for good.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void No_view_takes_an_event_for_an_unknown_one(string name)
    {
        var happened = GoldenEvents.Examples[name];
        var subject = Subjects.Single(subject => Failure(subject, happened) is not UnknownEventException);
        foreach (var view in Views.All)
        {
            var log = new Log();
            foreach (var (begun, first) in Beginning) log.Add(begun, first, new(2026, 3, 2));
            var folded = log.Fold(view);
            var stream = Beginning.Single(known => known.Stream.Kind == (string)subject.GetField("Stream")!.GetRawConstantValue()!).Stream;
            Should.NotThrow(
                () =>
                {
                    try
                    {
                        view.Fold(folded, log.Add(stream, happened, new(2026, 3, 2)));
                    }
                    catch (Exception unfit) when (unfit is not UnknownEventException)
                    {
                        // An example does not always fit what came before.
                    }
                },
                $"{view.Name} and {name}");
        }
    }

    private static (StreamRef Stream, IEvent First)[] Beginning
    {
        get
        {
            var (opened, started) = ((VacancyOpened)GoldenEvents.Examples["vacancy-opened"], (PlacementStarted)GoldenEvents.Examples["placement-started"]);
            var registered = (CandidateRegistered)GoldenEvents.Examples["candidate-registered"];
            return
            [
                (new("steering-group", registered.City), GoldenEvents.Examples["steering-group-established"]),
                (new("area", registered.Area.ToString()), GoldenEvents.Examples["area-registered"]), (new("company", started.CompanyCvr), GoldenEvents.Examples["company-registered"]),
                (new("experience", Guid.NewGuid().ToString()), GoldenEvents.Examples["experience-recorded"]), (new("template", Guid.NewGuid().ToString()), GoldenEvents.Examples["template-set"]),
                (new("agreement", opened.Agreement.ToString()), GoldenEvents.Examples["agreement-drafted"]), (new("candidate", started.Candidate.ToString()), registered),
                (new("vacancy", started.Vacancy.ToString()), opened), (new("match", Guid.NewGuid().ToString()), GoldenEvents.Examples["match-proposed"]),
                (new("placement", Guid.NewGuid().ToString()), started),
            ];
        }
    }

    [Fact]
    public void Every_event_type_has_a_stored_name() =>
        typeof(IEvent).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IEvent)) && !type.IsInterface)
            .ShouldBe(EventNames.Table.Values, ignoreOrder: true);

    [Fact]
    public void An_unknown_event_is_refused_by_all()
    {
        foreach (var subject in Subjects) Failure(subject, new Unheard()).ShouldBeOfType<UnknownEventException>(subject.Name);
    }

    [Fact]
    public void States_are_records_whose_members_cannot_be_set()
    {
        foreach (var member in Subjects.SelectMany(subject => subject.GetProperties(BindingFlags.Public | BindingFlags.Instance)))
        {
            var isInitOnly = member.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ?? true;
            isInitOnly.ShouldBeTrue($"{member.DeclaringType}.{member.Name}");
        }
    }
}
