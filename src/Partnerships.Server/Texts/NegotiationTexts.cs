namespace Partnerships.Server.Texts;

/// <summary>What the parties say about the clauses before they sign.</summary>
internal static class NegotiationTexts
{
    public static Text Heading { get; } = new("Forhandling", "Negotiation");
    public static Text Note { get; } = new(
        "Hvad hver part har foreslået og sagt om bestemmelserne. Et forslag ændrer teksten, når den anden part accepterer det.",
        "What each party proposed and said about the clauses. A proposal changes the text when the other party accepts it.");
    public static Text Proposed { get; } = new("{0} ({1}), {2}", "{0} ({1}), {2}");
    public static Text Changes { get; } = new("Foreslår en anden ordlyd", "Proposes another wording");
    public static Text Adds { get; } = new("Foreslår en ny bestemmelse", "Proposes a further clause");
    public static Text Removes { get; } = new("Foreslår, at bestemmelsen udgår", "Proposes to leave the clause out");
    public static Text Because { get; } = new("Begrundelse: »{0}«", "Reason: “{0}”");
    public static Text Answered { get; } = new("{0} ({1}), {2}", "{0} ({1}), {2}");
    public static Text Fact { get; } = new("{0} for {1} om bestemmelsen »{2}«", "{0} for {1} on the clause “{2}”");
    public static Text By { get; } = new("{0} for {1}", "{0} for {1}");
}
