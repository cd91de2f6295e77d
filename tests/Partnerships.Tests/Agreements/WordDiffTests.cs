using FsCheck;
using FsCheck.Fluent;
using Partnerships.Agreements;
using Shouldly;
using Xunit;

namespace Partnerships.Tests.Agreements;

public sealed class WordDiffTests
{
    private static readonly Gen<string> Sentence = Gen.Elements("Beboere", "i", "arbejde", "unge", " ", ", ", "\n", "å", "a\u030a", "😀").ArrayOf().Resize(12).Select(string.Concat);

    private static string Told(string was, string now) => string.Concat(WordDiff.Of(was, now).Select(run => run.Change switch
    {
        WordChange.Removed => $"[-{run.Text}-]",
        WordChange.Added => $"[+{run.Text}+]",
        _ => run.Text,
    }));

    [Theory]
    [InlineData("", "", "")]
    [InlineData("Beboere i arbejde.", "Beboere i arbejde.", "Beboere i arbejde.")]
    [InlineData("", "Ny.", "[+Ny.+]")]
    [InlineData("Gammel.", "", "[-Gammel.-]")]
    [InlineData("Beboere i arbejde.", "Unge beboere i arbejde.", "[-Beboere-][+Unge beboere+] i arbejde.")]
    [InlineData("To lærlinge i maj.", "Tre lærlinge i juni.", "[-To-][+Tre+] lærlinge i [-maj-][+juni+].")]
    [InlineData("Varsel: 30 dage", "Varsel: 300 dage", "Varsel: [-30-][+300+] dage")]
    public void Words_are_compared_whole(string was, string now, string expected) => Told(was, now).ShouldBe(expected);

    [Fact]
    public void Both_texts_can_be_read_from_it_and_nothing_is_told_twice() => Properties.Hold(Sentence.Two(), texts =>
    {
        var runs = WordDiff.Of(texts.Item1, texts.Item2);
        string.Concat(runs.Where(run => run.Change != WordChange.Added).Select(run => run.Text)).ShouldBe(texts.Item1);
        string.Concat(runs.Where(run => run.Change != WordChange.Removed).Select(run => run.Text)).ShouldBe(texts.Item2);
        runs.Zip(runs.Skip(1)).ShouldAllBe(pair => pair.First.Change != pair.Second.Change);
        (texts.Item1 == texts.Item2).ShouldBe(runs.All(run => run.Change == WordChange.Same));
    });

    [Fact]
    public void Texts_with_little_in_common_that_are_very_long_are_replaced_whole()
    {
        var was = $"Start {string.Join(' ', Enumerable.Range(0, 3000))} slut";
        var now = $"Start {string.Join(' ', Enumerable.Range(1, 3000).Reverse())} slut";
        WordDiff.Of(was, now).Select(run => run.Change).ShouldBe([WordChange.Same, WordChange.Removed, WordChange.Added, WordChange.Same]);
    }
}
