using FsCheck;
using FsCheck.Fluent;

namespace Partnerships.Vault.Tests;

public sealed class SubjectKeyTests
{
    private static readonly Guid Subject = new("0197a000-0000-7000-8000-0000000000c1"), Other = new("0197a000-0000-7000-8000-0000000000c2");
    private static readonly Field Name = new("name", "Nadia Ærø-Østergård 🌱");
    private readonly byte[] version = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public void Whatever_is_sealed_opens_as_it_was() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        var whole = new string([.. text.Get.Where(c => !char.IsSurrogate(c))]);
        using var key = SubjectKey.New(Subject);
        return key.Open(version, "text", key.Seal(version, new("text", whole))).Text == whole;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_sealed_twice_looks_different()
    {
        using var key = SubjectKey.New(Subject);
        key.Seal(version, Name).ShouldNotBe(key.Seal(version, Name));
    }

    [Fact]
    public void A_box_opens_in_no_other_field_version_or_subject()
    {
        var bytes = RandomNumberGenerator.GetBytes(32);
        using var key = new SubjectKey(Subject, [.. bytes]);
        using var others = new SubjectKey(Other, [.. bytes]);
        var box = key.Seal(version, Name);
        Should.Throw<CryptographicException>(() => key.Open(version, "phone", box));
        Should.Throw<CryptographicException>(() => key.Open(RandomNumberGenerator.GetBytes(32), Name.Name, box));
        Should.Throw<CryptographicException>(() => others.Open(version, Name.Name, box));
    }

    [Fact]
    public void A_changed_bit_anywhere_is_noticed()
    {
        using var key = SubjectKey.New(Subject);
        var box = key.Seal(version, Name);
        for (var i = 0; i < box.Length; i++)
        {
            var changed = (byte[])box.Clone();
            changed[i] ^= 1;
            Should.Throw<CryptographicException>(() => key.Open(version, Name.Name, changed));
        }
        Should.Throw<CryptographicException>(() => key.Open(version, Name.Name, box[..10]));
    }

    [Fact]
    public void A_key_that_is_not_the_committed_one_is_refused_before_it_is_used()
    {
        var master = RandomNumberGenerator.GetBytes(32);
        using var key = SubjectKey.New(Subject);
        using var other = SubjectKey.New(Subject);
        // What an attacker with the master key could do: wrap another key in its place.
        var forged = other.Wrap(master, "a");
        Should.Throw<CryptographicException>(() => SubjectKey.Unwrap(Subject, master, "a", forged, key.Commitment)).Message.ShouldContain("commitment");
        using var same = SubjectKey.Unwrap(Subject, master, "a", key.Wrap(master, "a"), key.Commitment);
        same.Commitment.ShouldBe(key.Commitment);
    }

    [Fact]
    public void A_wrapped_key_opens_under_its_own_master_key_and_for_its_own_subject_only()
    {
        var master = RandomNumberGenerator.GetBytes(32);
        using var key = SubjectKey.New(Subject);
        var wrapped = key.Wrap(master, "a");
        Should.Throw<CryptographicException>(() => SubjectKey.Unwrap(Other, master, "a", wrapped, key.Commitment));
        Should.Throw<CryptographicException>(() => SubjectKey.Unwrap(Subject, master, "b", wrapped, key.Commitment));
        Should.Throw<CryptographicException>(() => SubjectKey.Unwrap(Subject, RandomNumberGenerator.GetBytes(32), "a", wrapped, key.Commitment));
    }

    [Fact]
    public void Versions_and_fingerprints_follow_from_contents_and_key()
    {
        using var key = SubjectKey.New(Subject);
        using var other = SubjectKey.New(Subject);
        key.VersionOf([Name, new("phone", "12")]).ShouldBe(key.VersionOf([new("phone", "12"), Name]));
        key.VersionOf([new("a", "bc")]).ShouldNotBe(key.VersionOf([new("ab", "c")]));
        key.VersionOf([Name]).ShouldNotBe(other.VersionOf([Name]));
        key.Fingerprint("010190-1234"u8).ShouldNotBe(other.Fingerprint("010190-1234"u8));
        key.Fingerprint("x"u8).ShouldNotBe(key.Commitment);
    }

    [Fact]
    public void Contents_have_each_field_once()
    {
        using var key = SubjectKey.New(Subject);
        Should.Throw<ArgumentException>(() => key.VersionOf([]));
        Should.Throw<ArgumentException>(() => key.VersionOf([Name, Name with { Text = "Anden" }]));
    }

    [Fact]
    public void A_field_says_its_name_only() => Name.ToString().ShouldBe("name");
}
