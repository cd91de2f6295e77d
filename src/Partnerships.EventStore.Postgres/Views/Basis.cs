namespace Partnerships.EventStore.Postgres.Views;

/// <summary>What a live view's changes in memory follow on: with the table at one of these checkpoints, the two together are the view at one
/// position. Nothing is known before a view is loaded.</summary>
/// <param name="Saved">As the table has it.</param>
/// <param name="Next">As the table will have it when the save under way is done.</param>
internal readonly record struct Basis(Checkpoint? Saved, Checkpoint? Next)
{
    /// <summary>Whether a look at the table that found this checkpoint goes with it.</summary>
    public bool Fits(string storedAs, long position) => Saved is null || IsSaved(storedAs, position) || IsNext(storedAs, position);

    public bool IsSaved(string storedAs, long position) => Is(Saved, storedAs, position);

    public bool IsNext(string storedAs, long position) => Is(Next, storedAs, position);

    private static bool Is(Checkpoint? checkpoint, string storedAs, long position) =>
        checkpoint is not null && checkpoint.Position == position && checkpoint.StoredAs == storedAs;
}
