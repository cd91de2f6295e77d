using System.CommandLine;
using System.Text.Json;
using Npgsql;
using Partnerships.Server.Serving;
using Shouldly;
using Xunit;

namespace Partnerships.Server.Tests.Operations;

/// <summary>Runs the operator's verbs in this process, as the program does.</summary>
internal static class Operator
{
    public static async Task<Said> Run(ServerSettings settings, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await Verbs.Create(() => settings).Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return new(exit, output.ToString(), error.ToString());
    }

    /// <summary>What a database's owner can do to it; with the trigger out of the way that keeps events.</summary>
    public static Task Damage(string connectionString, string sql) => Execute(
        connectionString, $"alter table events disable trigger events_are_kept; {sql}; alter table events enable always trigger events_are_kept");

    public static async Task<int> Execute(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<T> Scalar<T>(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}

/// <summary>What a verb said.</summary>
internal sealed record Said(int Exit, string Output, string Error)
{
    /// <summary>Standard output as the one JSON document that it must be.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The words of standard output, line by line.</summary>
    public IReadOnlyList<string[]> Rows => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public Said ShouldEnd(int exit)
    {
        Exit.ShouldBe(exit, Output + Error);
        return this;
    }
}
