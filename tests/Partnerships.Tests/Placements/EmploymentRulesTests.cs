using Partnerships.Placements;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.Placements;

public sealed class EmploymentRulesTests
{
    [Fact]
    public void Each_kind_has_one_rule_on_every_day()
    {
        var days = EmploymentRules.Table.SelectMany(rule => new[] { rule.From, rule.From?.AddDays(-1), rule.Until, rule.Until?.AddDays(1) })
            .OfType<DateOnly>().Append(DateOnly.MinValue).Append(DateOnly.MaxValue);
        foreach (var day in days)
        {
            foreach (var kind in Enum.GetValues<EmploymentKind>())
                EmploymentRules.Table.Count(rule => rule.Kind == kind && !(day < rule.From) && !(day > rule.Until)).ShouldBe(1, $"{kind} on {day:O}");
        }
    }

    [Fact]
    public void Each_rule_says_where_it_is_from() => EmploymentRules.Table.ShouldAllBe(rule => rule.Source.Length > 0);

    [Fact]
    public void The_limit_of_internships_is_known_up_to_the_reform()
    {
        EmploymentRules.For(EmploymentKind.Internship, new(2026, 12, 31)).MostWeeks.ShouldBe(26);
        EmploymentRules.For(EmploymentKind.Internship, new(2027, 1, 1)).MostWeeks.ShouldBeNull();
    }
}
