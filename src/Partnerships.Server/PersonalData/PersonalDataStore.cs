using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Partnerships.Candidates;
using Partnerships.EventStore;
using Partnerships.PersonalData;
using Partnerships.Server.Access;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;
using Partnerships.Vault;

namespace Partnerships.Server.PersonalData;

/// <summary>Two stores, one truth: the vault keeps the data, and the log says which of them are a person's. The vault is written first,
/// so that an event never refers to what is not there; what no event refers to is swept.</summary>
internal sealed class PersonalDataStore(SubjectVault vault, IEventStore log, CommandPath path, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <summary>For so long a retry of a reading is answered; then one recorded reading must not give the data out again and again.</summary>
    private static readonly TimeSpan Retries = TimeSpan.FromMinutes(10);

    /// <summary>Keeps a person's data. The command's fingerprint is a keyed one: the log keeps it for ever, and by a plain hash of the body
    /// anybody with the log could try every civil registration number.</summary>
    public async Task<Answer> Record(
        Order order, Guid id, PersonalDataRequest request, ReadOnlyMemory<byte> sent, bool corrects, CancellationToken cancellation)
    {
        var fields = FieldsOf(request.ToDetails());
        // Nobody's key is made, and nothing is sealed, for a request that is refused. Without a key the command cannot have been recorded,
        // so its fingerprint need not be the same twice.
        var named = await vault.Name(id, fields, sent, cancellation);
        var expected = PersonalDataCommands.Record(id, request, named?.Version ?? "", corrects);
        if ((await path.Probe(order.Caller, expected, cancellation)).Count > 0)
            return await path.Carry(order.With(named?.Fingerprint ?? RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes)), Refused(expected), cancellation);
        SealedVersion kept;
        try
        {
            kept = await vault.Seal(id, fields, sent, cancellation);
        }
        catch (SubjectErasedException)
        {
            return new Answer.Refused([PersonalDataRefusals.Erased], null);
        }
        var answer = await path.Carry(order.With(kept.Fingerprint), PersonalDataCommands.Record(id, request, kept.Version, corrects), cancellation);
        if (answer is Answer.Done) await Settle(id, cancellation);
        return answer;
    }

    /// <summary>Refuses words that say who the person is, when the command could go ahead otherwise; null when they do not.</summary>
    public async Task<CommandAnswer?> Naming(
        Guid id, IReadOnlyList<(string Pointer, string Words)> stated, Caller caller, Command command, CancellationToken cancellation)
    {
        if ((await path.Probe(caller, command, cancellation)).Count > 0) return null;
        var (file, _) = await File(id, cancellation);
        if (file.Commitment is not { } commitment || await vault.Open(id, commitment, cancellation) is not { } found) return null;
        var kept = Data(found);
        Refusal[] refusals =
            [.. stated.Where(it => Partnerships.PersonalData.Naming.IsIn(it.Words, kept)).Select(it => PersonalDataRefusals.WordsNamePerson.At(it.Pointer))];
        return refusals.Length > 0 ? new CommandAnswer(new Answer.Refused(refusals, null)) : null;
    }

    /// <summary>What a reading that was recorded is to give out, as the vault has it now.</summary>
    /// <returns>The data, or why they are not to be had.</returns>
    public async Task<(IReadOnlyDictionary<PersonalField, string> Data, Refusal? Refusal)> Open(
        Guid id, RecordedEvent recorded, CancellationToken cancellation)
    {
        var reading = (PersonalDataRead)recorded.Data;
        if (clock.GetUtcNow() - recorded.RecordedAt > Retries) return (Nothing, PersonalDataRefusals.ReadingAnswered);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (file, _) = await File(id, cancellation);
            if (file.IsGranted) return (Nothing, PersonalDataRefusals.Erased);
            if (file.Commitment is null) return (Nothing, PersonalDataRefusals.NothingKept);
            // Null when they were corrected or erased meanwhile: the log tells which.
            if (await vault.Open(id, file.Commitment, cancellation) is { } found)
                return (Data(found.Where(field => reading.Fields.Contains(FieldOf(field))
                    && file.ReadableFor(reading.Purpose).Contains(FieldOf(field)))), null);
        }
        return (Nothing, ApiRefusals.Contended);
    }

    /// <summary>The version in the vault that a person's events refer to, and the last of these events' version; for the sweep.</summary>
    public async Task<(string Version, long Order)?> Current(Guid id, CancellationToken cancellation) =>
        await File(id, cancellation) is { File.Commitment: { } commitment } known ? (commitment, known.Order) : null;

    /// <summary>Erases again whoever the log says is erased and the vault has a key of: somebody restored an old vault.</summary>
    public async Task EraseAgain(CancellationToken cancellation)
    {
        foreach (var id in await vault.Subjects(cancellation))
            if ((await File(id, cancellation)).File.ErasedOn is not null) await vault.Erase(id, cancellation);
    }

    private static Dictionary<PersonalField, string> Data(IEnumerable<Field> fields) => fields.ToDictionary(FieldOf, field => field.Text);

    private static PersonalField FieldOf(Field field) => Enum.Parse<PersonalField>(field.Name, ignoreCase: true);

    private static IReadOnlyDictionary<PersonalField, string> Nothing { get; } = new Dictionary<PersonalField, string>();

    private async Task<(PersonalFile File, long Order)> File(Guid id, CancellationToken cancellation)
    {
        var (file, order) = (PersonalFile.Empty, 0L);
        await foreach (var recorded in log.ReadStream(new StreamName(Candidate.Stream, id.ToString("D")), 0, cancellation))
        {
            file = PersonalFile.Evolve(file, (IEvent)recorded.Data) ?? file;
            if (recorded.Data is PersonalDataRecorded or PersonalDataCorrected) order = recorded.Version;
        }
        return (file, order);
    }

    private async Task Settle(Guid id, CancellationToken cancellation)
    {
        try
        {
            // Not what was sealed but what counts now: a retry is answered as the first time, however long ago that was.
            if (await Current(id, cancellation) is { } current) await vault.Settle(id, current.Version, current.Order, cancellation);
        }
        catch (Exception failure) when (failure is DbException or IOException)
        {
            // The data are recorded; what is left undone the sweep does.
        }
    }

    private static Command Refused(Command command) => command with
    {
        Decide = async situation => await command.Decide(situation) is Decision.Refused refused ? refused : Decision.Refuse(ApiRefusals.Contended),
    };

    private static Field[] FieldsOf(PersonalDetails details) =>
        [.. details.Fields.Select(it => new Field(JsonNamingPolicy.CamelCase.ConvertName(it.Field.ToString()), it.Text))];
}
