using Shouldly;
using Xunit;

namespace Partnerships.Tests;

public sealed class NameBasedIdTests
{
    private static readonly Guid Dns = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    [Fact]
    public void It_is_that_of_the_standards_example() =>
        NameBasedId.Of(Dns, "www.example.com").ShouldBe(new Guid("5c146b14-3c52-8afd-938a-375d0df1fbf6"));

    [Fact]
    public void Another_name_or_scope_gives_another_id()
    {
        NameBasedId.Of(Dns, "a").ShouldNotBe(NameBasedId.Of(Dns, "b"));
        NameBasedId.Of(Dns, "a").ShouldNotBe(NameBasedId.Of(Guid.Empty, "a"));
    }
}
