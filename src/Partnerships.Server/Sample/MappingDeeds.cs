using Partnerships.Agreements;
using Partnerships.Experiences;
using Partnerships.Server.Experiences;
using Partnerships.Server.Templates;
using Partnerships.SteeringGroups;
using Partnerships.Templates;

namespace Partnerships.Server.Sample;

/// <summary>What a city begins with: experience from elsewhere, and a template for its agreements.</summary>
internal static class MappingDeeds
{
    private static readonly Lesson[] Lessons =
    [
        new("Aarhus (eksempel)", "Praktik i to uger, før en læreaftale blev skrevet under.", "Fire ud af fem lærlinge blev efter prøvetiden.",
            "Lad mester møde beboerne i håndværkercaféen først.", [EmploymentKind.Apprenticeship, EmploymentKind.Internship], ["7112", "7115"],
            "Projektleder i en anden by (eksempel)"),
        new("Horsens (eksempel)", "Fritidsjob til unge i ejendomsservice.", "Flere af de unge søgte læreplads bagefter.", null, [EmploymentKind.YouthJob], ["5153"],
            "Boligsocial medarbejder (eksempel)"),
    ];

    private static readonly TemplateTerms Template = new(
        "Partnerskab om job og læreplads (eksempel)", Instrument.VoluntaryPartnership, "Ledige beboere i boligområderne får job eller læreplads hos virksomheden.",
        ["4.4", "8.5", "8.6", "17.17"], "Ledige beboere i byens boligområder.", [],
        [
            new("boligforening", PartyRole.HousingAssociation, MustSign: true, "Driftschefen", "Afdelingslederen", DataRole.None, 1),
            new("virksomhed", PartyRole.Company, MustSign: true, "Mester", "Svenden", DataRole.None, 1),
            new("kommune", PartyRole.EmploymentService, MustSign: true, "Virksomhedskonsulenten", "Teamlederen", DataRole.Controller, 2),
            new("indsats", PartyRole.SocialHousingInitiative, MustSign: false, "Den boligsociale medarbejder", "Koordinatoren", DataRole.None),
        ],
        [
            new("praktik", "virksomhed", CommitmentKind.Places, 1, 9, EmploymentKind.Internship, 4),
            new("job", "virksomhed", CommitmentKind.Places, 3, 12, EmploymentKind.OrdinaryJob, 2),
            new("kandidater", "kommune", CommitmentKind.Candidates, Count: 2, WorkingDays: 10),
            new("hjaelp", "indsats", CommitmentKind.Help, WorkingDays: 2),
            new("ordrer", "boligforening", CommitmentKind.OrderVolume, Description: "Løbende vedligehold"),
        ],
        Months: 12, NoticeDays: 90, FollowUpWeeks: 13, "Parterne mødes tre måneder før udløb.",
        ["Samtale mellem kontaktpersonerne", "Møde med styregruppen", "Opsigelse"], "Styregruppen evaluerer hvert år.", []);

    /// <summary>Done on the day on which the city joins.</summary>
    public static IEnumerable<Deed> Of(SampleCity city, DateOnly joins, Dice dice)
    {
        var (steering, group, thrown) = (People.Steering(city), SteeringGroup.Ref(city.Code), dice.For($"experience {city.Code}"));
        yield return new(joins, steering, TemplateCommands.Set(thrown.Uuid(joins), city.Code, Template), [group], []);
        foreach (var lesson in Lessons) yield return new(joins, steering, ExperienceCommands.Record(thrown.Uuid(joins), city.Code, lesson), [group], []);
    }
}
