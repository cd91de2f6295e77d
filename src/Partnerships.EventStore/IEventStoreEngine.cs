namespace Partnerships.EventStore;

/// <summary>An engine that is open: the whole seam. Disposing it lets go of the log.</summary>
public interface IEventStoreEngine : IEventStore, IEventStoreOperations, IAsyncDisposable;
