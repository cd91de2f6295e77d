using System.Collections.Concurrent;
using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Candidates;
using Partnerships.Companies;
using Partnerships.EventStore;
using Partnerships.Experiences;
using Partnerships.Matching;
using Partnerships.Placements;
using Partnerships.SteeringGroups;
using Partnerships.Templates;
using Partnerships.Vacancies;

namespace Partnerships.Server.Events;

/// <summary>Finds the city that an event belongs to: its stream's, which the stream's first event states.</summary>
internal sealed class EventCities(IEventStore log)
{
    private const int Most = 100_000;
    private readonly ConcurrentDictionary<StreamName, string?> known = new();

    /// <summary>The municipality code, or null for what belongs to no city.</summary>
    public async ValueTask<string?> Of(RecordedEvent recorded, CancellationToken cancellation)
    {
        if (recorded.Stream.Kind == Company.Stream) return (recorded.Data as InterestMapped)?.City;
        if (known.TryGetValue(recorded.Stream, out var city)) return city;
        if (known.Count >= Most) known.Clear();
        var first = recorded.Version == 1 ? recorded.Data : await First(recorded.Stream, cancellation);
        return known[recorded.Stream] = StatedBy(first);
    }

    private async Task<object> First(StreamName stream, CancellationToken cancellation)
    {
        await foreach (var recorded in log.ReadStream(stream, 0, cancellation)) return recorded.Data;
        throw new InvalidOperationException($"The stream {stream} has no first event.");
    }

    private static string StatedBy(object first) => first switch
    {
        SteeringGroupEstablished e => e.City,
        AreaRegistered e => e.City,
        ExperienceRecorded e => e.City,
        TemplateSet e => e.City,
        AgreementDrafted e => e.City,
        VacancyOpened e => e.City,
        CandidateRegistered e => e.City,
        MatchProposed e => e.City,
        PlacementStarted e => e.City,
        _ => throw new InvalidOperationException($"A stream begins with {first.GetType()}, of which no city is known."),
    };
}
