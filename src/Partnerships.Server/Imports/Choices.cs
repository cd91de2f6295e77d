using Partnerships.Agreements;
using Partnerships.Areas;
using Partnerships.Placements;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Imports;

/// <summary>The words for the values of enumerations in sheets.</summary>
internal static class Choices
{
    /// <summary>Words that people use beside those of <see cref="EnumTexts"/>.</summary>
    private static readonly Dictionary<Enum, string[]> Further = new()
    {
        [EmploymentKind.Apprenticeship] = ["Elevplads", "Elev", "Lærling", "Uddannelsesaftale", "Apprentice"],
        [EmploymentKind.OrdinaryJob] = ["Job", "Ordinær", "Ordinær ansættelse", "Fast job"],
        [EmploymentKind.Internship] = ["Praktik", "Praktikplads"],
        [EmploymentKind.IntegrationTraining] = ["Integrationsgrunduddannelse", "Integration training"],
        [Instrument.VoluntaryPartnership] = ["Partnerskabsaftale", "Partnership agreement"],
        [ListStatus.ParallelSociety] = ["Ghettoområde"],
        [EndReason.TermOver] = ["Udløbet"],
        [EndReason.InProbation] = ["Prøvetid"],
    };

    /// <summary>The value that a word stands for, or null.</summary>
    public static T? Find<T>(string word) where T : struct, Enum => Table<T>.Words.TryGetValue(Column.Plain(word), out var value) ? value : null;

    /// <summary>The words that can be written.</summary>
    public static string Of<T>() where T : struct, Enum =>
        string.Join(", ", Enum.GetValues<T>().Select(value => EnumTexts.Of(value)).Select(text => $"{text.Danish} / {text.English}"));

    private static class Table<T> where T : struct, Enum
    {
        public static Dictionary<string, T> Words { get; } = Enum.GetValues<T>()
            .SelectMany(value => WordsOf(value).Select(word => (Word: Column.Plain(word), Value: value)))
            .DistinctBy(it => it.Word).ToDictionary(it => it.Word, it => it.Value);

        private static IEnumerable<string> WordsOf(T value) =>
            [EnumTexts.Of(value).Danish, EnumTexts.Of(value).English, value.ToString(), .. Further.GetValueOrDefault(value, [])];
    }
}
