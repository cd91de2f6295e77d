using Shouldly;
using Xunit;

namespace Partnerships.EventStore.Contract.Faults;

public abstract class FoldFailureContract(IEngineFactory engines) : ContractTests(engines)
{
    protected override EngineSetup Setup => new()
    {
        Views = [new View("careless", 1, (_, _) => throw new FileNotFoundException("Could not load file or assembly 'Holidays'."))],
    };

    [Fact]
    public async Task A_fold_that_fails_is_told_of_whatever_the_kind_of_its_failure()
    {
        await Append(Library.Acquire(Niels, "Niels Lyhne"));
        await Until(() => Operations.Progress().Single().Failure is not null);
        Operations.Progress().Single().Failure!.ShouldContain("position 1");
    }
}
