using System.Text;
using Npgsql;

namespace Partnerships.Server.Tests.PersonalData;

/// <summary>Looks for a text in whatever form it may lie somewhere: UTF-8, UTF-16, base64 and hex of these.</summary>
internal sealed class Traces(params string[] texts)
{
    private readonly byte[][] needles = [.. texts.SelectMany(Forms)];

    /// <summary>True when one of the texts is in there.</summary>
    public bool In(ReadOnlySpan<byte> bytes)
    {
        foreach (var needle in needles)
            if (bytes.IndexOf(needle) >= 0) return true;
        return false;
    }

    public bool In(string text) => In(Encoding.UTF8.GetBytes(text));

    /// <summary>The tables of a database that hold one of the texts, in any row.</summary>
    public async Task<string[]> Tables(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var names = new List<string>();
        await using (var tables = source.CreateCommand("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"))
        await using (var reader = await tables.ExecuteReaderAsync())
            while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        var found = new List<string>();
        foreach (var name in names)
        {
            await using var rows = source.CreateCommand($"select t::text from {name} as t");
            await using var reader = await rows.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                if (In(reader.GetString(0))) found.Add(name);
        }
        return [.. found.Distinct()];
    }

    /// <summary>The files of a database that hold one of the texts.</summary>
    public async Task<string[]> Files(string folder, string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using (var write = source.CreateCommand("checkpoint")) await write.ExecuteNonQueryAsync();
        await using var ask = source.CreateCommand("select oid::text from pg_database where datname = current_database()");
        var place = Directory.EnumerateDirectories(folder, (string)(await ask.ExecuteScalarAsync())!, SearchOption.AllDirectories).Single(it => Path.GetFileName(Path.GetDirectoryName(it)) == "base");
        return [.. Directory.EnumerateFiles(place).Where(file => In(Contents(file)))];
    }

    /// <summary>What a file holds: nothing when PostgreSQL has removed it since it was listed.</summary>
    private static byte[] Contents(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    private static IEnumerable<byte[]> Forms(string text)
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var bytes = encoding.GetBytes(text);
            yield return bytes;
            yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes));
            // Base64 takes three bytes at a time: the text can begin at each of them, and its ends mix with what stands beside it.
            for (var shift = 0; shift < 3; shift++)
            {
                var whole = Convert.ToBase64String([.. new byte[shift], .. bytes])[(shift == 0 ? 0 : 4)..];
                yield return Encoding.ASCII.GetBytes(whole[..^4]);
            }
        }
    }
}
