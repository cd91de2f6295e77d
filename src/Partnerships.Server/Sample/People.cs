using Partnerships.Server.Access;

namespace Partnerships.Server.Sample;

/// <summary>Who gives the commands.</summary>
internal static class People
{
    private const int Caseworkers = 3;

    /// <summary>One of a city's case workers, always the same for a thing.</summary>
    public static Caller Caseworker(SampleCity city, Guid thing) =>
        new($"Sagsbehandler {1 + thing.ToByteArray()[15] % Caseworkers}, {city.Name} (eksempel)", Roles.Caseworker, [city.Code]);

    /// <summary>A city's steering group.</summary>
    public static Caller Steering(SampleCity city) => new($"Styregruppen i {city.Name} (eksempel)", Roles.Steering, [city.Code]);

    /// <summary>Whoever asks companies in every city.</summary>
    public static Caller Mapper { get; } = new("Projektleder (eksempel)", Roles.Caseworker, []);
}
