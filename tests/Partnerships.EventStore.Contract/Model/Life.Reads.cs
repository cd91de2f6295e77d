using Shouldly;

namespace Partnerships.EventStore.Contract.Model;

/// <content>Reads of the log, of streams and of views.</content>
internal sealed partial class Life
{
    private async Task Read(int after)
    {
        after %= (int)model.Head + 1;
        (await ReadLog(after)).ShouldBeAs(model.Log.Skip(after), $"The log after {after}");
        engine!.Operations.Head.ShouldBe(model.Head);
        if (after == 0) return;
        var last = model.Log[after - 1];
        var read = new List<RecordedEvent>();
        await foreach (var recorded in Store.ReadStream(last.Stream, last.Version)) read.Add(recorded);
        read.ShouldBeAs(model.Log.Where(recorded => recorded.Stream == last.Stream && recorded.Version > last.Version), $"{last.Stream} after {last.Version}");
    }

    private async Task<List<RecordedEvent>> ReadLog(long after)
    {
        var read = new List<RecordedEvent>();
        await foreach (var recorded in Store.ReadLog(after)) read.Add(recorded);
        return read;
    }

    /// <summary>Reads page after page, and each document of them by itself.</summary>
    private async Task Look(Step.Look look)
    {
        if (look.HoursAgo is null) await Seen(look.View);
        DateTimeOffset? at = look.HoursAgo is { } hours ? clock.GetUtcNow().AddHours(-hours) : null;
        var position = at is { } moment ? model.PositionAt(moment) : model.Head;
        string? after = null;
        do
        {
            var page = await Store.ListView(look.View, look.Prefix, after, look.Limit, at);
            page.ShouldBeAs(model.View(look.View).List(look.Prefix, after, look.Limit, position), $"{look.View} '{look.Prefix}' after '{after}'");
            foreach (var document in page.Documents)
                (await Store.ReadView(look.View, document.Key, at)).ShouldNotBeNull().Body.ToArray().ShouldBe(document.Body.ToArray());
            after = page.Next;
        }
        while (after is not null);
        (await Store.ReadView(look.View, "nothing", at)).ShouldBeNull();
    }

    /// <summary>Both views in whole.</summary>
    private async Task CompareAll()
    {
        foreach (var view in Views)
        {
            await Seen(view.Name);
            var page = await Store.ListView(view.Name, "", null, int.MaxValue - 1);
            page.ShouldBeAs(model.View(view.Name).List("", null, int.MaxValue - 1, model.Head), view.Name);
        }
    }

    private async Task Seen(string view) =>
        (await Store.WaitFor(view, model.Head, Patience)).ShouldBeTrue($"{view} does not get to {model.Head}: {string.Join(", ", engine!.Operations.Progress())}");
}
