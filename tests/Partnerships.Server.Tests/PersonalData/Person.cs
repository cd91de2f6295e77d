using System.Globalization;
using System.Security.Cryptography;
using Partnerships.PersonalData;

namespace Partnerships.Server.Tests.PersonalData;

/// <summary>A made-up person whose data nobody else has.</summary>
internal sealed record Person(string Name, string Phone, string Cpr, string Notes)
{
    public static Person New()
    {
        var mark = Guid.NewGuid().ToString("N")[..12];
        return new(
            $"Nadia Ærø {mark}", $"+45 {Number(100_000_000):D9}", string.Create(CultureInfo.InvariantCulture, $"010290-{Number(10_000):D4}"),
            $"Har en hund ved navn {mark}.");
    }

    /// <summary>What must be nowhere, in the forms in which it was sent and kept.</summary>
    public string[] Secrets => [Name, Phone, Cpr, Cpr.Remove(6, 1), Notes];

    public object Body => new { name = Name, phone = Phone, cpr = Cpr, cprBasis = CprBasis.PublicAuthority, notes = Notes };

    private static int Number(int below) => RandomNumberGenerator.GetInt32(below);
}
