namespace Partnerships.Cities;

/// <summary>Which cities take part, with which goals, frames and areas? One document a city.</summary>
public static class CityView
{
    /// <summary>Stored name.</summary>
    public const string Name = "cities";

    /// <summary>The common start of the cities' keys: read with it, they come in the order of their codes.</summary>
    public const string Prefix = "city/";

    /// <summary>The key of a city's <see cref="CityDocument"/>.</summary>
    public static string Key(string city) => Prefix + city;
}
