namespace Partnerships.WorkQueue;

/// <summary>What is to be done in a city, in the order in which it is due?</summary>
public static class WorkQueueView
{
    /// <summary>Stored name.</summary>
    public const string Name = "work-queue";

    /// <summary>How long the parties have to sign: days from the submission until a signature counts as due.</summary>
    public const int SignatureDays = 14;

    /// <summary>The common start of the keys of a city's <see cref="WorkItem"/> documents: read with it, they come in due order.</summary>
    public static string Prefix(string city) => $"{city}/";
}
