using FsCheck;
using FsCheck.Fluent;

namespace Partnerships.Tests;

/// <summary>Checks that something holds for whatever is generated; a failure prints the value and the seed.</summary>
internal static class Properties
{
    public static void Hold<T>(Gen<T> values, Action<T> property, int runs = 300) =>
        Prop.ForAll(values.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(runs).WithQuietOnSuccess(true));
}
