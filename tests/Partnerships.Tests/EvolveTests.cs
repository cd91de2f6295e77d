using System.Reflection;
using System.Runtime.CompilerServices;
using Partnerships.Tests.Golden;
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
