using System.Globalization;

namespace Partnerships.Vault.Tests;

public sealed class SubjectVaultTests(VaultServer server) : IAsyncDisposable
{
    private static readonly Field[] Contents = [new("name", "Nadia Ærø-Østergård"), new("phone", "+45 12 34 56 78")];
    private static readonly byte[] Master = RandomNumberGenerator.GetBytes(32);
    private readonly Guid subject = Guid.NewGuid();
    private readonly string place = server.SharedPlace;
    private readonly SubjectVault vault = new(server.SharedPlace, VaultServer.Masters("a", ("a", Master)));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => vault.DisposeAsync();

    [Fact]
    public async Task What_is_sealed_is_read_back_and_lies_there_encrypted()
    {
        var version = await Seal();
        (await vault.Open(subject, version, Stop))!.ShouldBe(Contents, ignoreOrder: true);
        (await vault.Open(Guid.NewGuid(), version, Stop)).ShouldBeNull();
        (await Scalar<long>("select count(*) from vault_data.sealed where position(convert_to('Nadia', 'UTF8') in box) > 0")).ShouldBe(0);
    }

    [Fact]
    public async Task Sealing_the_same_again_keeps_one()
    {
        (await Seal()).ShouldBe(await Seal());
        (await Scalar<long>($"select count(*) from vault_data.sealed where subject = '{subject}'")).ShouldBe(2);
    }

    [Fact]
    public async Task Tampering_is_noticed()
    {
        await Seal();
        foreach (var tampering in (string[])
            [
                "update vault_data.sealed set field = '_' || case field when 'name' then 'phone' else 'name' end where subject = '{0}'; "
                    + "update vault_data.sealed set field = substr(field, 2) where subject = '{0}'",
                "delete from vault_data.sealed where field = 'phone' and subject = '{0}'",
                "update vault_data.sealed set box = set_byte(box, 20, get_byte(box, 20) # 1) where field = 'name' and subject = '{0}'",
                "update vault_data.sealed set box = (select box from vault_data.sealed where subject = '{1}' limit 1) where subject = '{0}'",
                "update vault_keys.subject_keys set commitment = set_byte(commitment, 0, get_byte(commitment, 0) # 1) where subject = '{0}'",
                "update vault_keys.subject_keys set wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1) where subject = '{0}'",
                "update vault_keys.subject_keys set master = 'b' where subject = '{0}'",
                "update vault_keys.subject_keys set (wrapped, commitment) = (select wrapped, commitment from vault_keys.subject_keys where subject = '{1}') where subject = '{0}'",
            ])
        {
            var one = Guid.NewGuid();
            var version = (await vault.Seal(one, Contents, default, Stop)).Version;
            await Execute(string.Format(CultureInfo.InvariantCulture, tampering, one, subject));
            (await Should.ThrowAsync<VaultException>(() => vault.Open(one, version, Stop), tampering)).Message.ShouldNotContain("Nadia");
        }
    }

    [Fact]
    public async Task Another_master_key_under_the_same_id_is_named_as_the_cause()
    {
        var version = await Seal();
        await using var other = new SubjectVault(place, VaultServer.Masters("a", ("a", RandomNumberGenerator.GetBytes(32))));
        (await Should.ThrowAsync<VaultException>(() => other.Open(subject, version, Stop))).Message.ShouldContain("master key 'a'");
    }

    [Fact]
    public async Task What_an_event_refers_to_replaces_what_earlier_ones_did_whatever_the_order_of_the_news()
    {
        var first = await Seal();
        var second = await Seal(Contents[0] with { Text = "Nadia Holm" });
        await vault.Settle(subject, second, 2, Stop);
        (await vault.Open(subject, first, Stop)).ShouldNotBeNull("it waits for its event");
        await vault.Settle(subject, first, 1, Stop);
        (await vault.Open(subject, second, Stop)).ShouldNotBeNull();
        await vault.Settle(subject, second, 2, Stop);
        (await vault.Open(subject, first, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task What_no_event_refers_to_is_swept_once_it_is_old()
    {
        await using var own = new SubjectVault(server.NewPlace(), VaultServer.Masters("a", ("a", Master)));
        var kept = (await own.Seal(subject, Contents, default, Stop)).Version;
        var orphan = (await own.Seal(subject, [Contents[0]], default, Stop)).Version;
        (await own.Sweep(TimeSpan.FromHours(1), (_, _) => throw new InvalidOperationException("Nothing is so old."), Stop)).ShouldBe(0);
        (await own.Sweep(TimeSpan.Zero, (_, _) => Task.FromResult<(string, long)?>((kept, 7)), Stop)).ShouldBe(1);
        (await own.Open(subject, orphan, Stop)).ShouldBeNull();
        (await own.Open(subject, kept, Stop)).ShouldNotBeNull();
        (await own.Sweep(TimeSpan.Zero, (_, _) => Task.FromResult<(string, long)?>(null), Stop)).ShouldBe(0, "it is settled");
    }

    [Fact]
    public async Task An_erased_subject_has_nothing_and_gets_nothing_for_ever()
    {
        var version = await Seal();
        await vault.Erase(subject, Stop);
        await vault.Erase(subject, Stop);
        (await vault.Open(subject, version, Stop)).ShouldBeNull();
        (await Scalar<long>(
            $"select (select count(*) from vault_keys.subject_keys where subject = '{subject}') + (select count(*) from vault_data.sealed where subject = '{subject}')")).ShouldBe(0);
        await Should.ThrowAsync<SubjectErasedException>(() => Seal());
    }

    [Fact]
    public async Task A_destroyed_key_is_in_no_file_of_the_database()
    {
        await vault.Seal(Guid.NewGuid(), Contents, default, Stop);
        // The last row of a page: were its space only freed, no other row would be moved over it.
        await Seal();
        var wrapped = await Scalar<byte[]>($"select wrapped from vault_keys.subject_keys where subject = '{subject}'");
        await Execute("checkpoint");
        FilesWith(wrapped).ShouldNotBeEmpty("the search must be able to find it");
        await vault.Erase(subject, Stop);
        await Execute("checkpoint");
        FilesWith(wrapped).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sealing_and_erasing_at_once_leaves_no_key()
    {
        var subjects = Enumerable.Range(0, 10).Select(_ => Guid.NewGuid()).ToArray();
        foreach (var one in subjects)
        {
            var sealing = Task.Run(() => vault.Seal(one, Contents, default, Stop), Stop);
            await vault.Erase(one, Stop);
            await sealing.ContinueWith(_ => { }, TaskScheduler.Default);
        }
        (await Scalar<long>($"select count(*) from vault_keys.subject_keys where subject in ('{string.Join("','", subjects)}')")).ShouldBe(0);
    }

    [Fact]
    public async Task A_rotation_stopped_half_way_is_resumed_and_the_old_master_key_can_go()
    {
        var own = server.NewPlace();
        await using var first = new SubjectVault(own, VaultServer.Masters("a", ("a", Master)));
        var subjects = Enumerable.Range(0, 110).Select(_ => Guid.NewGuid()).ToArray();
        var versions = new Dictionary<Guid, string>();
        foreach (var one in subjects) versions[one] = (await first.Seal(one, Contents, default, Stop)).Version;
        var (old, next) = (("a", Master), ("b", RandomNumberGenerator.GetBytes(32)));
        await using var both = new SubjectVault(own, VaultServer.Masters("b", old, next));
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => both.Rotate(_ => stop.Cancel(), stop.Token));
        (await both.Wrapped(Stop)).ShouldBe(new Dictionary<string, long> { ["a"] = 10, ["b"] = 100 });
        (await both.Open(subjects[0], versions[subjects[0]], Stop)).ShouldNotBeNull();
        (await both.Open(subjects[^1], versions[subjects[^1]], Stop)).ShouldNotBeNull();
        (await both.Rotate(null, Stop)).ShouldBe(10);
        (await both.Rotate(null, Stop)).ShouldBe(0);
        await using var alone = new SubjectVault(own, VaultServer.Masters("b", next));
        foreach (var one in subjects) (await alone.Open(one, versions[one], Stop)).ShouldNotBeNull();
        (await Should.ThrowAsync<VaultException>(() => first.Open(subjects[0], versions[subjects[0]], Stop))).Message.ShouldContain("'b'");
    }

    private async Task<string> Seal(params Field[] fields) => (await vault.Seal(subject, fields.Length == 0 ? Contents : fields, default, Stop)).Version;

    /// <summary>The files of the cluster that hold these bytes. What is written ahead is not looked at: see ops/README.md.</summary>
    private string[] FilesWith(byte[] bytes) =>
        [.. Directory.EnumerateFiles(server.Folder, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/pg_wal/", StringComparison.Ordinal))
            .Where(file => Read(file).AsSpan().IndexOf(bytes) >= 0)];

    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (IOException)
        {
            // It went while we looked, or is not to be read.
            return [];
        }
    }

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(place);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    private async Task<T> Scalar<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(place);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Stop))!;
    }
}
