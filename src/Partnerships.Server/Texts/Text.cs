namespace Partnerships.Server.Texts;

/// <summary>One thing to say, in both languages. <c>{0}</c>, <c>{1}</c> … stand for what is filled in.</summary>
internal sealed record Text(string Danish, string English)
{
    public string In(Language language) => language == Language.Danish ? Danish : English;
}
