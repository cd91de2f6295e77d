using Partnerships.Agreements;
using Partnerships.Bench.Logs;
using Partnerships.EventStore;

namespace Partnerships.Bench.Loads;

/// <summary>An agreement that its parties cannot finish: revised, submitted, signed, signed again and declined, over and over.</summary>
internal static class LongAgreement
{
    /// <summary>How many events it has.</summary>
    public const int Length = 1_000;

    private const string Hash = "4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a";

    /// <summary>Its commands, of one event each.</summary>
    public static IEnumerable<DecidedCommand> Of(Guid id) => Enumerable.Range(1, Length)
        .Select(version => Facts.Of(new StreamName(Agreement.Stream, id.ToString("D")), version, Event(version)));

    private static IEvent Event(int version) => version == 1 ? new AgreementDrafted("0791", Terms(version)) : (version % 5) switch
    {
        0 => new AgreementSubmitted(Hash),
        1 => new AgreementSigned("forening", "Driftschefen", Hash),
        2 => new AgreementSigned("firma", "Mester", Hash),
        3 => new SignatureDeclined("jobcenter", "Afdelingslederen", "Fristen for hjælp mangler."),
        _ => new AgreementRevised(Terms(version)),
    };

    private static Terms Terms(int version) => new(
        $"Partnerskab om facader, udkast {version}", Instrument.VoluntaryPartnership, null, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), [],
        [
            new Party("forening", PartyRole.HousingAssociation, "Prøve Boligforening", "33000004", true),
            new Party("firma", PartyRole.Company, "Facader ApS", "33001000", true),
            new Party("jobcenter", PartyRole.EmploymentService, "Kommunens virksomhedsindgang", null, true),
        ],
        [new Clause("formaal", "Formål", "Parterne vil sammen skaffe ledige beboere i boligområdet varigt arbejde i virksomheden.")],
        [
            new Commitment("pladser", "firma", CommitmentKind.Places, EmploymentKind.Apprenticeship, 4, null, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 1)),
            new Commitment("kandidater", "jobcenter", CommitmentKind.Candidates, WorkingDays: 10),
        ]);
}
