using FsCheck;
using FsCheck.Fluent;
using Partnerships.Areas;
using Partnerships.Companies;
using Partnerships.SteeringGroups;
using Shouldly;
using Xunit;

namespace Partnerships.Tests;

/// <summary>Decisions answer whatever they are asked: they refuse, and never throw.</summary>
public sealed class ArbitraryInputTests
{
    private static readonly DateOnly Today = Viborg.Today;
    private static readonly Gen<int> Number = Gen.Elements(int.MinValue, -1, 0, 1, 2, 168 * 60, int.MaxValue);
    private static readonly Gen<DateOnly> Day = Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue, Today, new(2026, 1, 1), new(2026, 12, 31));
    private static readonly Gen<Guid> Id = Gen.Elements(Guid.Empty, Viborg.AreaId);
    private static readonly Gen<EmploymentKind> Kind = Gen.Choose(-1, 8).Select(kind => (EmploymentKind)kind);

    [Fact]
    public void Steering_groups()
    {
        var commands =
            from texts in Texts.Any.Two()
            from kinds in Kind.ArrayOf().Resize(5)
            from numbers in Number.Three()
            from days in Day.Two()
            from id in Id
            from anyArea in Gen.Elements(true, false)
            let goal = new Goal(kinds.Length == 0 ? null : kinds[0], anyArea ? null : id, numbers.Item1, days.Item1, days.Item2)
            from command in Gen.Elements<Func<SteeringGroup, Decision>>(
                state => SteeringGroupDecisions.Establish(state, texts.Item1, texts.Item2, Today),
                state => SteeringGroupDecisions.Establish(state, Viborg.City, "Viborg", Today),
                state => SteeringGroupDecisions.SetFrames(state, Viborg.City, new(kinds, numbers.Item2, numbers.Item3, texts.Item1), Today),
                state => SteeringGroupDecisions.SetGoal(state, Viborg.City, id, goal, anyArea ? null : Viborg.HomeArea, Today),
                state => SteeringGroupDecisions.ReviseGoal(state, Viborg.City, id, goal, texts.Item1, Viborg.HomeArea, Today),
                state => SteeringGroupDecisions.WithdrawGoal(state, Viborg.City, id, texts.Item1, Today),
                state => SteeringGroupDecisions.Leave(state, Viborg.City, texts.Item1, Today))
            select command;
        NeverThrow(SteeringGroup.Initial, SteeringGroup.Evolve, commands);
    }

    [Fact]
    public void Areas()
    {
        var commands =
            from texts in Texts.Any.Three()
            from status in Gen.Choose(-1, 5)
            from day in Day
            from command in Gen.Elements<Func<Area, Decision>>(
                state => AreaDecisions.Register(state, Viborg.AreaId, texts.Item1, texts.Item2, texts.Item3, Viborg.Group, Today),
                state => AreaDecisions.Register(state, Viborg.AreaId, Viborg.City, texts.Item2, null, Viborg.Group, Today),
                state => AreaDecisions.ChangeListStatus(state, Viborg.AreaId, (ListStatus)status, day, texts.Item1))
            select command;
        NeverThrow(Area.Initial, Area.Evolve, commands);
    }

    [Fact]
    public void Companies()
    {
        var commands =
            from texts in Texts.Any.ArrayOf(3)
            from trades in Texts.Any.ArrayOf().Resize(4)
            from openings in Kind.Zip(Number).Select(pair => new ExpectedOpening(pair.Item1, pair.Item2)).ArrayOf().Resize(4)
            from interest in Gen.Choose(-1, 3)
            from city in Gen.Elements(Viborg.City, texts[0])
            from command in Gen.Elements<Func<Company, Decision>>(
                state => CompanyDecisions.Register(state, texts[0], texts[1], Today),
                state => CompanyDecisions.Register(state, Viborg.CompanyCvr, texts[1], Today),
                state => CompanyDecisions.MapInterest(
                    state, Viborg.CompanyCvr, new(city, (Interest)interest, trades, openings, texts[2]), Viborg.Group, Today))
            select command;
        NeverThrow(Company.Initial, Company.Evolve, commands);
    }

    private static void NeverThrow<TState>(TState initial, Func<TState, IEvent, TState> evolve, Gen<Func<TState, Decision>> commands) =>
        Properties.Hold(commands.ArrayOf(30), path =>
        {
            var state = initial;
            foreach (var decide in path)
            {
                switch (decide(state))
                {
                    case Decision.Accepted accepted:
                        state = accepted.Events.Select(one => one.Event).Aggregate(state, evolve);
                        decide(state).ShouldBeOfType<Decision.AlreadyTrue>("An accepted command repeated is nothing to do.");
                        break;
                    case Decision.Refused refused:
                        refused.Refusals.ShouldNotBeEmpty();
                        break;
                    default:
                        break;
                }
            }
        });
}
