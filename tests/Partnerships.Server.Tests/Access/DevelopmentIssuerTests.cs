using Partnerships.Server.Access;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Access;

public class DevelopmentIssuerTests
{
    [Fact]
    public async Task Servers_that_start_on_one_folder_at_once_accept_the_same_tokens()
    {
        var clock = TimeProvider.System;
        for (var round = 0; round < 20; round++)
        {
            var folder = Directory.CreateTempSubdirectory("partnerships-issuer-").FullName;
            try
            {
                var together = new Barrier(4);
                var issuers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                    () =>
                    {
                        together.SignalAndWait();
                        return DevelopmentIssuer.In(folder);
                    },
                    TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
                var token = issuers[0].Issue(new Caller("Vagt", Roles.Operator, []), clock.GetUtcNow(), TimeSpan.FromHours(1));
                foreach (var issuer in issuers) (await issuer.Check(token, clock)).ShouldNotBeNull();
                Directory.EnumerateFiles(folder).ShouldHaveSingleItem();
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
