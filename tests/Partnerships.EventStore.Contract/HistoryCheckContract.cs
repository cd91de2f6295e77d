using System.Collections.Concurrent;
using Partnerships.EventStore.Contract.History;
using Partnerships.EventStore.Contract.Lies;
using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract;

/// <summary>The history checker finds every lie: a crowd works on an engine that tells one, and the promise that it breaks is named.</summary>
[Trait("kind", "torture")]
public abstract class HistoryCheckContract(IEngineFactory engines) : ContractTests(engines)
{
    private readonly HistoryRecorder recorder = new();
    private readonly ConcurrentDictionary<string, object> first = new();

    protected override EngineSetup Setup => new();

    [Fact]
    public Task An_acknowledgement_of_what_was_never_written() => IsFound(Rule.NothingLost, new Forgets(Store));

    [Fact]
    public Task An_event_that_the_log_has_no_more() =>
        IsFound(Rule.NothingLost, new ShowsAnother(Store, events => events.Where(recorded => recorded.Position != 20)), ofTheLog: true);

    [Fact]
    public Task A_gap_in_the_log() =>
        IsFound(Rule.NoGap, new ShowsAnother(Store, events => events.Where(recorded => recorded.Position != 20)), ofTheLog: true);

    [Fact]
    public Task An_event_that_is_in_the_log_twice() =>
        IsFound(Rule.NothingDoubled, new ShowsAnother(Store, events => events.SelectMany(recorded => Enumerable.Repeat(recorded, recorded.Position == 20 ? 2 : 1))), ofTheLog: true);

    [Fact]
    public Task A_command_that_was_carried_out_twice() => IsFound(Rule.NoPhantom, new DoesItAgain(Store));

    [Fact]
    public Task A_command_that_was_written_twice_under_its_id() =>
        IsFound(Rule.NothingDoubled, new AnswersWrongly(Store, outcome => outcome is Outcome.Appended appended ? appended with { Replayed = false } : outcome));

    [Fact]
    public Task A_refused_command_that_was_recorded_after_all() =>
        IsFound(Rule.NoPhantom, new AnswersWrongly(Store, outcome => outcome is Outcome.Appended { Position: > 20 and < 30 } ? new Outcome.Refused("no", Nothing) : outcome));

    [Fact]
    public Task Half_a_command() =>
        IsFound(Rule.AllOrNothing, new AnswersWrongly(Store, outcome => outcome is Outcome.Appended { Events: [var only, _] } ? new Outcome.Appended([only], false) : outcome));

    [Fact]
    public Task A_repeat_that_is_taken_for_something_new() =>
        IsFound(Rule.RepeatsAreKnown, new AnswersWrongly(Store, outcome => outcome is Outcome.Appended { Replayed: true } ? new Outcome.NothingToDo(Nothing) : outcome));

    [Fact]
    public Task An_acknowledgement_with_another_position() => IsFound(Rule.OneOrder, new AnswersWrongly(
        Store, outcome => outcome is Outcome.Appended appended ? appended with { Events = [.. appended.Events.Select(Later)] } : outcome));

    [Fact]
    public Task An_event_that_one_reader_alone_sees() =>
        IsFound(Rule.NoPhantom, new ShowsAnother(Store, events => events.Select(recorded => recorded.Position == 20 ? recorded with { CommandId = Guid.Empty } : recorded)));

    [Fact]
    public Task An_event_that_one_reader_sees_otherwise_than_others() =>
        IsFound(Rule.OneContent, new ShowsAnother(Store, events => events.Select(recorded => recorded.Position == 20 ? recorded with { Actor = "somebody" } : recorded)));

    [Fact]
    public Task Two_events_in_the_wrong_order() =>
        IsFound(Rule.OneOrder, new ShowsAnother(Store, events => events.Count > 3 ? [.. events[..^2], events[^1], events[^2]] : events));

    [Fact]
    public Task An_event_that_a_reader_misses_in_the_middle() =>
        IsFound(Rule.NoGap, new ShowsAnother(Store, events => events.Count > 3 ? [.. events[..^2], events[^1]] : events));

    [Fact]
    public Task A_reader_who_misses_what_was_acknowledged_before_he_asked() =>
        IsFound(Rule.NoStaleRead, new ShowsAnother(Store, events => events.SkipLast(1)));

    [Fact]
    public Task A_decision_on_states_that_are_past() => IsFound(Rule.DecidedOnThePresent, new LivesInThePast(Store));

    [Fact]
    public Task A_refusal_on_states_that_are_past() => IsFound(Rule.NoStaleRead, new LivesInThePast(Store));

    [Fact]
    public Task An_order_that_is_not_that_of_time() => IsFound(
        Rule.RealTimeOrder, new AnswersWrongly(Exchanged(), outcome => outcome is Outcome.Appended appended ? appended with { Events = [.. appended.Events.Select(Exchange)] } : outcome),
        ofTheLog: true, readers: 0);

    [Fact]
    public async Task A_view_that_stands_still()
    {
        var liar = new ShowsAnotherView(
            Store, (key, document) => document is null ? null : (ViewDocument)first.GetOrAdd(key, document), (key, page) => (ViewPage)first.GetOrAdd(key, page));
        await Append(Library.Remind(Emma));
        await Seen(LibraryViews.Shelves.Name);
        await liar.ReadView(LibraryViews.Shelves.Name, LibraryViews.Totals, null, Cancellation);
        await IsFound(Rule.NoStaleView, liar);
    }

    [Fact]
    public Task A_document_with_another_body() => IsFound(Rule.ViewsAreFolds, new ShowsAnotherView(
        Store, (_, document) => document is null ? null : document with { Body = "{}"u8.ToArray() }, (_, page) => page));

    [Fact]
    public Task A_page_that_misses_a_document() => IsFound(Rule.ViewsAreFolds, new ShowsAnotherView(
        Store, (_, document) => document, (_, page) => page with { Documents = [.. page.Documents.Skip(1)] }));

    [Fact]
    public async Task What_somebody_saw_and_another_misses_later()
    {
        await Append(Library.Remind(Emma));
        await foreach (var _ in recorder.Watch(Store, "early").ReadLog()) { }
        await foreach (var _ in recorder.Watch(new ShowsAnother(Store, _ => []), "late").ReadStream(Library.MemberStream(Emma))) { }

        (await recorder.Check(Store, [])).Select(violation => violation.Rule).ShouldBe([Rule.NoPhantom, Rule.NoStepBack]);
    }

    [Fact]
    public async Task Commands_in_doubt_are_no_lie_whether_they_were_recorded_or_not()
    {
        await Live(new BreaksDown(Store), readers: 1);
        var violations = await recorder.Check(Store, Setup.Views, Cancellation);
        violations.Where(violation => violation.Rule != Rule.NoStepBack).ShouldBeEmpty();
        var doubtful = recorder.Operations.OfType<Sent>().GroupBy(sent => sent.Id).Where(sends => sends.All(sent => sent.Outcome is null)).ToList();
        doubtful.ShouldNotBeEmpty();
    }

    private static Dictionary<StreamName, long> Nothing => [];

    private async Task IsFound(Rule rule, IEventStore liar, bool ofTheLog = false, int readers = 1)
    {
        await Live(liar, readers);
        var violations = await recorder.Check(ofTheLog ? liar : Store, Setup.Views, Cancellation);
        violations.Select(violation => violation.Rule).ShouldContain(rule, string.Join('\n', violations.Take(10)));
    }

    private Task Live(IEventStore store, int readers) => Crowd.Start(recorder, () => new LyingEngine(store, Engine), new CrowdSize
    {
        Writers = 4, Commands = 25, Readers = readers, Subscribers = readers, Viewers = readers,
    }).Finish();

    private static RecordedEvent Later(RecordedEvent recorded) => recorded with { Position = recorded.Position + 1 };

    private ShowsAnother Exchanged() => new(Store, events => events.Select(Exchange).OrderBy(recorded => recorded.Position));

    /// <summary>Events that are far from each other change places.</summary>
    private static RecordedEvent Exchange(RecordedEvent recorded) => recorded.Position switch
    {
        10 => recorded with { Position = 50 },
        50 => recorded with { Position = 10 },
        _ => recorded,
    };

    private sealed class LyingEngine(IEventStore store, IEngine honest) : IEngine
    {
        public IEventStore Store => store;

        public IEventStoreOperations Operations => honest.Operations;

        public Task Crash() => honest.Crash();

        public ValueTask DisposeAsync() => honest.DisposeAsync();
    }
}
