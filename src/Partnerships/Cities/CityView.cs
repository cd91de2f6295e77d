using Partnerships.Areas;
using Partnerships.SteeringGroups;

namespace Partnerships.Cities;

/// <summary>Which cities take part, with which goals, frames and areas? One document a city.</summary>
public static class CityView
{
    /// <summary>Stored name.</summary>
    public const string Name = "cities";

    /// <summary>The common start of the cities' keys: read with it, they come in the order of their codes.</summary>
    public const string Prefix = "city/";

    /// <summary>The view.</summary>
    public static View View { get; } = new(Name, 1, Fold);

    /// <summary>The key of a city's <see cref="CityDocument"/>.</summary>
    public static string Key(string city) => Prefix + city;

    private static void Fold(IDocuments documents, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case SteeringGroupEstablished e:
                var city = documents.Get<CityDocument>(Key(e.City)) ?? new CityDocument { City = e.City };
                (city.Name, city.JoinedOn, city.LeftOn, city.LeftFor) = (e.Name, recorded.EffectiveOn, null, null);
                documents.Put(Key(e.City), city);
                break;
            case CityLeft e:
                documents.Change<CityDocument>(Key(recorded.Stream.Id), left => (left.LeftOn, left.LeftFor) = (recorded.EffectiveOn, e.Reason));
                break;
            case FramesSet e:
                documents.Change<CityDocument>(
                    Key(recorded.Stream.Id), framed => framed.Frames.Add(new CityFrames(e, recorded.EffectiveOn, recorded.Actor)));
                break;
            case GoalSet e:
                ChangeGoal(documents, recorded, e.GoalId, e.Goal, reason: null);
                break;
            case GoalRevised e:
                ChangeGoal(documents, recorded, e.GoalId, e.Goal, e.Reason);
                break;
            case GoalWithdrawn e:
                ChangeGoal(documents, recorded, e.GoalId, goal: null, e.Reason);
                break;
            case AreaRegistered e:
                documents.Put(AreaKey(recorded), new AreaCity(e.City));
                documents.Change<CityDocument>(Key(e.City), with => with.Areas.Add(
                    new CityArea { Area = recorded.StreamId, Name = e.Name, Association = e.Association }));
                break;
            case AreaListStatusChanged e:
                documents.Change<CityDocument>(Key(documents.Known<AreaCity>(AreaKey(recorded)).City), of => SetStatus(of, recorded.StreamId, e.From, e));
                break;
            case AreaListStatusCorrected e:
                documents.Change<CityDocument>(Key(documents.Known<AreaCity>(AreaKey(recorded)).City), of => SetStatus(of, recorded.StreamId, e.Was.From, e.Is));
                break;
            default:
                break;
        }
    }

    private static void ChangeGoal(IDocuments documents, Recorded recorded, Guid id, Goal? goal, string? reason) =>
        documents.Change<CityDocument>(Key(recorded.Stream.Id), city =>
        {
            var known = city.Goals.Find(candidate => candidate.GoalId == id);
            if (known is null) city.Goals.Add(known = new CityGoal { GoalId = id });
            known.Goal = goal ?? known.Goal;
            known.Withdrawn = goal is null;
            known.History.Add(new GoalChange(goal, recorded.EffectiveOn, recorded.Actor, reason));
        });

    /// <summary>What is stated for a day is replaced; null when nothing is.</summary>
    private static void SetStatus(CityDocument city, Guid area, DateOnly from, AreaListStatusChanged? change)
    {
        var statuses = city.Areas.Find(candidate => candidate.Area == area)!.Statuses;
        statuses.RemoveAll(status => status.From == from);
        if (change is null) return;
        var later = statuses.FindIndex(status => status.From > change.From);
        statuses.Insert(later < 0 ? statuses.Count : later, change);
    }

    private static string AreaKey(Recorded recorded) => $"area/{recorded.Stream.Id}";

    private sealed record AreaCity(string City);
}
