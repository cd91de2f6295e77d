using Partnerships.Agreements;
using Partnerships.Areas;

namespace Partnerships.Vacancies;

/// <summary>What is said of a vacancy that is to be opened.</summary>
/// <param name="Commitment">The commitment in the agreement that it counts towards, or null.</param>
/// <param name="Kind">The employment kind; that of the commitment when there is one.</param>
/// <param name="Job">What it offers and asks for.</param>
public sealed record Opening(string? Commitment, EmploymentKind Kind, JobDescription Job)
{
    /// <summary>One that asks for skills only.</summary>
    public Opening(string? commitment, EmploymentKind kind, string title, int positions, int? minutesPerWeek, string[] skills)
        : this(commitment, kind, new JobDescription(title, positions, minutesPerWeek, skills, Requirements.None)) { }

    /// <summary>The opening of places that were pledged. Its title is the commitment's description when that is a short
    /// line, and else the agreement's.</summary>
    internal static Opening OfPledge(PledgedPlaces places, Terms terms)
    {
        var described = Array.Find(terms.Commitments, commitment => commitment.Id == places.Commitment)?.Description;
        var title = new Check().Line(described, "", JobDescription.MostTitle).Failed ? terms.Title : described!;
        return new(places.Commitment, places.Kind, title, places.Count, minutesPerWeek: null, skills: []);
    }

    internal Check Check(AgreementActivated? agreement, IReadOnlyList<Area> areas)
    {
        var check = new Check().Choice(Kind, "/kind");
        Job.Check(check, agreement?.City, areas);
        if (Commitment is null || agreement is null) return check;
        var pledged = Array.Find(agreement.Places, places => places.Commitment == Commitment);
        return check
            .That(pledged is not null, VacancyRefusals.CommitmentUnknown.At("/commitment").With(Commitment))
            .That(pledged is null || pledged.Kind == Kind, VacancyRefusals.KindNotPledged.At("/kind").With(pledged?.Kind));
    }

    internal VacancyOpened Under(Guid id, AgreementActivated agreement) => new(
        agreement.City, id, Commitment, agreement.AssociationCvr, agreement.CompanyCvr, Kind, Job.Title, Job.Positions, Job.MinutesPerWeek, Job.Skills,
        Job.Requirements.Same(Requirements.None) ? null : Job.Requirements);
}
