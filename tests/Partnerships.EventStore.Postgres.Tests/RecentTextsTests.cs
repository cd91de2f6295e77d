using System.Text;
using Partnerships.EventStore.Postgres.Log;

namespace Partnerships.EventStore.Postgres.Tests;

public sealed class RecentTextsTests
{
    private const int Askers = 4, Questions = 200_000;

    [Fact]
    public void Whoever_asks_at_the_same_time_as_others_gets_the_text_of_the_bytes()
    {
        var recent = new RecentTexts();
        // Of one place, so that they take it from each other again and again.
        var rivals = Enumerable.Range(0, 5_000).Select(number => $"text-{number}").GroupBy(PlaceOf).First().Take(Askers).ToArray();
        rivals.Length.ShouldBe(Askers);

        var wrong = rivals.AsParallel().WithDegreeOfParallelism(Askers).Sum(text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            return Enumerable.Range(0, Questions).Count(_ => recent.Of(bytes) != text);
        });

        wrong.ShouldBe(0);
    }

    private static int PlaceOf(string text)
    {
        var hash = new HashCode();
        hash.AddBytes(Encoding.UTF8.GetBytes(text));
        return (int)((uint)hash.ToHashCode() % RecentTexts.Places);
    }
}
