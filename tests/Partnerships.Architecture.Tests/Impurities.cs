namespace Partnerships.Architecture.Tests;

/// <summary>What pure code must not use: clocks, chance, and the world around it. The compiler itself asks for
/// the thread in iterators, for the regex timeout in AppContext, and writes the assembly's attributes.</summary>
internal static partial class Impurities
{
    public static IEnumerable<string> In(string assembly) => MemberUse.Of(assembly).Where(use => Impure().IsMatch(use)).Order(StringComparer.Ordinal);

    [GeneratedRegex("""
        ^System\.(
            (DateTime|DateTimeOffset)::get_(Now|UtcNow|Today)
          | TimeProvider::
          | TimeZoneInfo::
          | Random::
          | Guid::(NewGuid|CreateVersion7)
          | (Environment::(?!get_CurrentManagedThreadId)|AppContext::(?!GetData)|(AppDomain|Console|GC)::)
          | IO\.(?!(StringWriter|StringReader|MemoryStream|InvalidDataException)::)
          | Net\.
          | Threading\.(?!CancellationToken)
          | Diagnostics\.(Process|Stopwatch|Activity|ActivitySource)(Info|StartInfo)?::
          | Security\.Cryptography\.RandomNumberGenerator::
          | Globalization\.CultureInfo::get_Current
          | Reflection\.(?!Assembly\w+Attribute|MemberInfo::get_Name)
          | Runtime\.InteropServices\.(?!CollectionsMarshal|ImmutableCollectionsMarshal|MemoryMarshal)
        )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Impure();
}
