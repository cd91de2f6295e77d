namespace Partnerships.EventStore.Contract.History;

/// <summary>Waits for a view to have seen what was acknowledged, and looks at it.</summary>
internal sealed class CrowdViewer(Crowd crowd, string who, Random chance)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task Look()
    {
        for (; !crowd.IsStopping; await crowd.News())
        {
            try
            {
                await Once();
            }
            catch (Exception)
            {
                await Task.Delay(Crowd.Pause);
            }
        }
        await Crowd.Insist(Last);
    }

    /// <summary>However little there was time for, everybody has seen the end.</summary>
    private async Task Last()
    {
        var store = crowd.Store(who);
        await store.WaitFor(LibraryViews.Shelves.Name, crowd.LastKnown, Patience);
        await store.ReadView(LibraryViews.Shelves.Name, LibraryViews.Totals);
        await store.ListView(LibraryViews.Shelves.Name, "", null, 100);
    }

    private async Task Once()
    {
        var view = LibraryViews.Shelves.Name;
        var store = crowd.Store(who);
        if (chance.Next(4) > 0) await store.WaitFor(view, crowd.LastKnown, Patience);
        switch (chance.Next(3))
        {
            case 0:
                await store.ReadView(view, LibraryViews.Totals);
                break;
            case 1:
                await store.ReadView(view, LibraryViews.LoanKey($"book-{chance.Next(12)}"));
                break;
            default:
                await store.ListView(view, chance.Next(2) == 0 ? "" : "book/", null, 1 + chance.Next(20));
                break;
        }
    }
}
