using FsCheck;
using FsCheck.Fluent;
using Partnerships.Agreements;

namespace Partnerships.Tests.Agreements;

internal static class TermsGenerator
{
    private static readonly Guid[] Areas = [Viborg.AreaId, Viborg.OtherAreaId, Guid.Empty];

    private static readonly Gen<DateOnly> AnyDate = Gen.Frequency(
        (6, Gen.Choose(-40, 400).Select(days => AgreementExample.From.AddDays(days))),
        (1, Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue, AgreementExample.From, AgreementExample.To)));

    private static readonly Gen<int> AnyNumber = Gen.Frequency((4, Gen.Choose(-1, 12)), (1, Gen.Elements(int.MinValue, int.MaxValue)));

    /// <summary>Terms of every shape that can be encoded, with texts that look like the signed text's own labels.</summary>
    public static Gen<Terms> Hostile { get; } = Terms(Texts.WellFormed, Enumeration<EmploymentKind>(0));

    /// <summary>Terms of every shape that a caller can put together: also undefined choices and malformed texts.</summary>
    public static Gen<Terms> Any { get; } = Terms(Texts.Any, Enumeration<EmploymentKind>(2), undefined: 2);

    /// <summary>Terms that are accepted: the example's, changed where that is allowed.</summary>
    public static Gen<Terms> Valid { get; } =
        from title in Gen.Elements("Partnerskab", "Partnerskab a\u030a", "Partnerskab å")
        from texts in Texts.WellFormed.ArrayOf(3)
        from days in Gen.Choose(0, 200)
        from areas in Gen.SubListOf(Viborg.AreaId, Viborg.OtherAreaId)
        from count in Gen.Choose(1, 8)
        from mustSign in Gen.Elements(true, false)
        from extra in Gen.Elements(true, false)
        from turns in Optional(Gen.Choose(1, 2)).Three()
        let agreed = AgreementExample.Agreed
        select agreed with
        {
            Title = title,
            From = agreed.From.AddDays(-days),
            To = agreed.To.AddDays(days),
            Areas = [.. areas],
            Parties =
            [
                agreed.Parties[0] with { Turn = turns.Item1 }, agreed.Parties[1] with { Turn = turns.Item2 },
                agreed.Parties[2] with { MustSign = mustSign, Turn = turns.Item3 }, .. extra ? agreed.Parties[3..] : [],
            ],
            Clauses = [.. texts.Select((text, i) => new Clause($"nr-{i}", "Bestemmelse", "Tekst" + text))],
            Commitments = [agreed.Commitments[0] with { Count = count }, .. extra ? agreed.Commitments[1..] : []],
        };

    private static Gen<Terms> Terms(Gen<string> text, Gen<EmploymentKind> employments, int undefined = 0) =>
        from title in text
        from instrument in Enumeration<Instrument>(undefined)
        from contract in text.OrNull()
        from period in AnyDate.Two()
        from areas in Gen.Elements(Areas).ArrayOf().Resize(4)
        from parties in Parties(text, undefined).ArrayOf().Resize(5)
        from clauses in text.Three().Select(texts => new Clause(texts.Item1, texts.Item2, texts.Item3)).ArrayOf().Resize(4)
        from commitments in Commitments(text, employments, undefined).ArrayOf().Resize(5)
        from numbers in Optional(AnyNumber).Three()
        select new Terms(
            title, instrument, contract, period.Item1, period.Item2, areas, parties, clauses, commitments, numbers.Item1, numbers.Item2, numbers.Item3);

    private static Gen<Party> Parties(Gen<string> text, int undefined) =>
        from id in Gen.OneOf(text, Gen.Elements(AgreementExample.Agreed.Parties).Select(party => party.Id))
        from role in Enumeration<PartyRole>(undefined)
        from name in text
        from cvr in Gen.OneOf(text.OrNull(), Gen.Elements(Viborg.AssociationCvr, Viborg.CompanyCvr)!)
        from mustSign in Gen.Elements(true, false)
        from turn in Optional(AnyNumber)
        select new Party(id, role, name, cvr, mustSign, turn);

    private static Gen<Commitment> Commitments(Gen<string> text, Gen<EmploymentKind> employments, int undefined) =>
        from names in text.Two()
        from kind in Enumeration<CommitmentKind>(undefined)
        from employment in Optional(employments)
        from count in Optional(AnyNumber)
        from workingDays in Optional(AnyNumber)
        from dates in Optional(AnyDate).Two()
        from least in Optional(AnyNumber).Two()
        from description in text.OrNull()
        select new Commitment(names.Item1, names.Item2, kind, employment, count, workingDays, dates.Item1, dates.Item2, description, least.Item1, least.Item2);

    private static Gen<T?> Optional<T>(Gen<T> values) where T : struct =>
        Gen.OneOf(Gen.Constant<T?>(null), values.Select(value => (T?)value));

    private static Gen<T> Enumeration<T>(int undefined) where T : struct, Enum =>
        Gen.Choose(-undefined, Enum.GetValues<T>().Length - 1 + undefined).Select(value => (T)Enum.ToObject(typeof(T), value));
}
