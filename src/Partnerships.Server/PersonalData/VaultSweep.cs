using Partnerships.Vault;

namespace Partnerships.Server.PersonalData;

/// <summary>Sweeps out of the vault what a crash left there before the event that was to refer to it and, once after each start, what the
/// restoring of an old backup brought back.</summary>
internal sealed class VaultSweep(SubjectVault vault, PersonalDataStore data, ILoggerFactory logging) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(2), Between = TimeSpan.FromHours(1);

    // Far longer than any command takes, its retries by the client included.
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);

    private static readonly Action<ILogger, Exception?> Failed =
        LoggerMessage.Define(LogLevel.Warning, new(1, "SweepFailed"), "The vault was not swept; trying again later.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isChecked = false;
        for (var pause = First; ; pause = Between)
        {
            await Task.Delay(pause, stoppingToken);
            try
            {
                if (!isChecked) await data.EraseAgain(stoppingToken);
                isChecked = true;
                await vault.Sweep(Age, data.Current, stoppingToken);
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or IOException or VaultException)
            {
                Failed(logging.CreateLogger("Partnerships.Server"), failure);
            }
        }
    }
}
