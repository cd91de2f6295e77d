using System.Diagnostics;
using JasperFx.Events;
using Marten;
using Marten.Events;
using Partnerships.Bench.Throughput;
using Partnerships.Companies;

namespace Partnerships.Bench.CritterStack.Rebuild;

/// <summary>A log in which the events of the streams are mixed, as they are when companies are mapped one after the other.</summary>
internal static class FilledLog
{
    /// <summary>How many events.</summary>
    public const int Events = 1_000_000;

    private const int PerStream = Events / CompanyStreams.Count;

    /// <summary>Writes it with Marten's own import.</summary>
    public static async Task Write(DocumentStore store)
    {
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        var headers = CompanyStreams.Ids.Select(id => new BulkEventStreamHeader { Key = id, Version = PerStream, AggregateType = typeof(MappedCompany) }).ToList();
        var watch = Stopwatch.StartNew();
        await store.BulkInsertEventStreamAsync(JasperFx.StorageConstants.DefaultTenantId, headers, Ordered().ToAsyncEnumerable(), 10_000);
        Console.Error.WriteLine($"  rebuild: {Events:N0} events imported, {Events / watch.Elapsed.TotalSeconds:N0}/s");
    }

    private static IEnumerable<JasperFx.Events.IEvent> Ordered()
    {
        var random = new Random(1);
        var ids = CompanyStreams.Ids.ToArray();
        for (var version = 1; version <= PerStream; version++)
        {
            random.Shuffle(ids);
            for (var i = 0; i < ids.Length; i++)
            {
                JasperFx.Events.IEvent e = version == 1
                    ? new Event<CompanyRegistered>(new(ids[i], $"Firma {ids[i]}"))
                    : new Event<InterestMapped>(CompanyStreams.Mappings[CompanyStreams.MappingOf(version + i)]);
                (e.Id, e.StreamKey, e.Version, e.Timestamp) = (Guid.CreateVersion7(), ids[i], version, DateTimeOffset.UtcNow);
                yield return e;
            }
        }
    }
}
