namespace Partnerships.EventStore.Contract.Model;

/// <summary>Something asked of the library.</summary>
public sealed record Request(string Verb, string Book, string Member)
{
    public Decide Decide => Verb switch
    {
        "acquire" => Library.Acquire(Book, Book),
        "lend" => Library.Lend(Book, Member),
        "give back" => Library.GiveBack(Book),
        _ => Library.Remind(Member),
    };

    public override string ToString() => Verb switch
    {
        "acquire" or "give back" => $"{Verb} {Book}",
        "lend" => $"lend {Book} to {Member}",
        _ => $"remind {Member}",
    };
}

/// <summary>What can happen to an engine in the midst of its work.</summary>
public enum Mishap
{
    /// <summary>Its connections are cut; it goes on.</summary>
    Cut,

    /// <summary>It is closed and opened again.</summary>
    Restart,

    /// <summary>It dies, and another is opened.</summary>
    Crash,
}

/// <summary>One thing that happens in a life. Numbers choose among what there is by then.</summary>
public abstract record Step
{
    private Step() { }

    /// <summary>Sends a new command.</summary>
    public sealed record Send(Request Request) : Step
    {
        public override string ToString() => $"{Request}";
    }

    /// <summary>Sends an earlier command again.</summary>
    public sealed record Repeat(int Which) : Step
    {
        public override string ToString() => $"repeat command {Which}";
    }

    /// <summary>Sends another command under an earlier one's id.</summary>
    public sealed record Reuse(int Which, Request Request) : Step
    {
        public override string ToString() => $"{Request}, under the id of command {Which}";
    }

    /// <summary>Sends commands at once, each perhaps twice.</summary>
    public sealed record AtOnce(IReadOnlyList<Request> Requests, bool Twice) : Step
    {
        public override string ToString() => $"at once{(Twice ? ", each twice" : "")}: {string.Join(", ", Requests)}";
    }

    /// <summary>Another command is recorded between a command's look and its append.</summary>
    public sealed record Overtaken(Request Request, Request By) : Step
    {
        public override string ToString() => $"{Request}, overtaken by: {By}";
    }

    /// <summary>Waits for the event that a command adds.</summary>
    public sealed record Awaited(Request Request) : Step
    {
        public override string ToString() => $"{Request}, waited for";
    }

    /// <summary>Reads the log, and a stream of it, after some event.</summary>
    public sealed record Read(int After) : Step
    {
        public override string ToString() => $"read after {After}";
    }

    /// <summary>Looks at a page of a view, now or so many hours ago.</summary>
    public sealed record Look(string View, string Prefix, int Limit, int? HoursAgo) : Step
    {
        public override string ToString() => $"look at {View} '{Prefix}' by {Limit}{(HoursAgo is null ? "" : $", as {HoursAgo} hours ago")}";
    }

    /// <summary>From now on somebody follows the log.</summary>
    public sealed record Follow(int After) : Step
    {
        public override string ToString() => $"follow after {After}";
    }

    /// <summary>Rebuilds a view while commands come in.</summary>
    public sealed record Rebuild(string View, IReadOnlyList<Request> Meanwhile) : Step
    {
        public override string ToString() => $"rebuild {View}{(Meanwhile.Count == 0 ? "" : $"; meanwhile: {string.Join(", ", Meanwhile)}")}";
    }

    /// <summary>Something happens to the engine when some of the commands that came in at once, and perhaps a rebuild, were done.</summary>
    public sealed record Interrupted(Mishap Mishap, IReadOnlyList<Request> Meanwhile, int Done, bool Rebuilding, bool NewRevision) : Step
    {
        public override string ToString() =>
            $"{Mishap}{(NewRevision ? ", new revision" : "")}{(Rebuilding ? ", in a rebuild" : "")}{(Meanwhile.Count == 0 ? "" : $", after {Done} of: {string.Join(", ", Meanwhile)}")}";
    }

    /// <summary>An hour goes by.</summary>
    public sealed record Tick : Step
    {
        public override string ToString() => "an hour goes by";
    }
}

/// <summary>A life, printed as it is read.</summary>
public sealed class Steps(IReadOnlyList<Step> all)
{
    public IReadOnlyList<Step> All => all;

    public override string ToString() => string.Join("", all.Select((step, number) => $"\n  {number + 1}. {step}"));
}
