using Partnerships.Candidates;
using Partnerships.PersonalData;

namespace Partnerships.WorkQueue;

/// <summary>Erasures that await their decision: asked for by somebody, or proposed by the retention rule.</summary>
internal sealed class PersonalDataWork : IWork
{
    public string City { get; set; } = "";
    public DateOnly? DecideBy { get; set; }
    public DateOnly? ProposedOn { get; set; }

    public void Apply(Recorded recorded)
    {
        switch (recorded.Event)
        {
            case CandidateRegistered e: City = e.City; break;
            case ErasureRequested e: DecideBy = e.DecideBy; break;
            case ErasureProposed: ProposedOn = recorded.EffectiveOn; break;
            case ErasureGranted or ErasureRefused: (DecideBy, ProposedOn) = (null, null); break;
            default: break;
        }
    }

    public IEnumerable<WorkItem> Items(Guid id)
    {
        if (DecideBy is { } deadline) yield return new WorkItem(City, deadline, WorkKind.ErasureDecision, Candidate: id);
        else if (ProposedOn is { } proposed) yield return new WorkItem(City, proposed, WorkKind.RetentionReview, Candidate: id);
    }
}
