using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

public abstract class CommandIdContract(IEngineFactory engines) : ContractTests(engines)
{
    [Fact]
    public async Task A_command_repeated_is_answered_with_its_first_result()
    {
        var context = Command();
        var first = await Append(Library.Remind(Emma), context);
        await Append(Library.Remind(Emma));

        var again = (await Do(Library.Remind(Emma), context)).ShouldBeOfType<Outcome.Appended>();

        again.Replayed.ShouldBeTrue();
        again.Events.Select(e => (e.Position, e.Version, e.Id)).ShouldBe(first.Select(e => (e.Position, e.Version, e.Id)));
        Operations.Head.ShouldBe(2);
    }

    [Fact]
    public async Task Also_when_the_decision_would_now_find_nothing_to_do()
    {
        var context = Command();
        await Append(Library.Acquire(Niels, "Niels Lyhne"), context);
        (await Do(Library.Acquire(Niels, "Niels Lyhne"), context)).ShouldBeOfType<Outcome.Appended>().Replayed.ShouldBeTrue();
    }

    [Fact]
    public async Task Also_when_the_decision_would_now_refuse()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        var context = Command();
        await Append(Library.Lend(Niels, Emma), context);
        await Append(Library.GiveBack(Niels));
        await Append(Library.Lend(Niels, Karen));

        var again = (await Do(Library.Lend(Niels, Emma), context)).ShouldBeOfType<Outcome.Appended>();

        again.Events.Select(e => e.Data).ShouldBe([new Lent(Emma), new Borrowed(Niels)]);
    }

    [Fact]
    public async Task Also_after_a_restart()
    {
        var context = Command();
        await Append(Library.Remind(Emma), context);
        await Restart();
        (await Do(Library.Remind(Emma), context)).ShouldBeOfType<Outcome.Appended>().Replayed.ShouldBeTrue();
        Operations.Head.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_id_with_another_content_is_refused()
    {
        var id = Guid.CreateVersion7();
        await Append(Library.Remind(Emma), Command(id, "remind emma"));

        (await Do(Library.Remind(Karen), Command(id, "remind karen"))).ShouldBeOfType<Outcome.CommandIdReused>();

        Operations.Head.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_id_with_another_content_is_refused_also_when_there_is_nothing_to_do()
    {
        var id = Guid.CreateVersion7();
        await Append(Library.Acquire(Niels, "Niels Lyhne"), Command(id, "acquire"));
        (await Do(Library.Acquire(Niels, "Niels Lyhne"), Command(id, "other"))).ShouldBeOfType<Outcome.CommandIdReused>();
    }

    [Fact]
    public async Task Many_repeats_at_once_record_once()
    {
        var context = Command();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Do(Library.Remind(Emma), context))));

        outcomes.ShouldAllBe(outcome => outcome is Outcome.Appended);
        outcomes.Count(outcome => outcome is Outcome.Appended { Replayed: false }).ShouldBe(1);
        Operations.Head.ShouldBe(1);
    }

    [Fact]
    public async Task Repeats_do_not_disturb_the_new_commands_beside_them()
    {
        var repeated = Command();
        await Append(Library.Remind(Emma), repeated);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(i =>
            Task.Run(() => Do(Library.Remind($"member-{i}"), i % 3 == 0 ? repeated : null))));

        outcomes.Count(outcome => outcome is Outcome.Appended { Replayed: true }).ShouldBe(20);
        (await Log()).Count.ShouldBe(41);
    }

    [Fact]
    public async Task An_id_whose_command_recorded_nothing_may_be_used_again()
    {
        var context = Command();
        (await Do(Library.Lend(Niels, Emma), context)).ShouldBeOfType<Outcome.Refused>();
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        (await Do(Library.Lend(Niels, Emma), context)).ShouldBeOfType<Outcome.Appended>().Replayed.ShouldBeFalse();
    }
}
