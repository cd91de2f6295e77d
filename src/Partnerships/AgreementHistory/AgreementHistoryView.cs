using System.Globalization;
using Partnerships.Agreements;
using Partnerships.Placements;
using Partnerships.Vacancies;

namespace Partnerships.AgreementHistory;

/// <summary>What happened to an agreement, event by event, with its vacancies and placements?</summary>
public static class AgreementHistoryView
{
    /// <summary>Stored name.</summary>
    public const string Name = "agreement-history";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 1, Fold);

    /// <summary>The common start of the keys of an agreement's <see cref="HistoryEntry"/> documents, in the log's order.</summary>
    public static string Prefix(Guid agreement) => $"{agreement:D}/";

    /// <summary>The key of one entry.</summary>
    public static string Key(Guid agreement, long position) =>
        string.Create(CultureInfo.InvariantCulture, $"{agreement:D}/{position:D12}");

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        if (AgreementOf(documents, recorded) is not { } agreement) return;
        documents.Put(Key(agreement, recorded.Position), new HistoryEntry
        {
            Position = recorded.Position,
            Id = recorded.Id,
            StreamKind = recorded.Stream.Kind,
            StreamId = recorded.StreamId,
            Version = recorded.Version,
            Type = EventNames.Of(recorded.Event),
            RecordedAt = recorded.RecordedAt,
            EffectiveOn = recorded.EffectiveOn,
            Actor = recorded.Actor,
            Cause = recorded.Cause,
            Facts = recorded.Event,
        });
    }

    private static Guid? AgreementOf(IDocuments documents, Recorded recorded)
    {
        var link = $"{recorded.Stream.Kind}/{recorded.Stream.Id}";
        switch (recorded.Event)
        {
            case VacancyOpened e:
                documents.Put(link, new Link(e.Agreement));
                return e.Agreement;
            case PlacementStarted e:
                documents.Put(link, new Link(e.Agreement));
                return e.Agreement;
            default:
                return recorded.Stream.Kind switch
                {
                    Agreement.Stream => recorded.StreamId,
                    Vacancy.Stream or Placement.Stream => documents.Known<Link>(link).Agreement,
                    _ => null,
                };
        }
    }

    /// <summary>The agreement that a vacancy or placement hangs on.</summary>
    private sealed record Link(Guid Agreement);
}
