using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Contract.Faults;

namespace Partnerships.EventStore.Postgres.Tests;

public sealed class Appends(PostgresServer server) : AppendContract(server);

public sealed class Concurrency(PostgresServer server) : ConcurrencyContract(server);

public sealed class CommandIds(PostgresServer server) : CommandIdContract(server);

public sealed class Imports(PostgresServer server) : ImportContract(server);

public sealed class Moves(PostgresServer server) : MoveContract(server);

public sealed class StoredForms(PostgresServer server) : StoredFormContract(server);

public sealed class Views(PostgresServer server) : ViewContract(server);

public sealed class PastViews(PostgresServer server) : PastContract(server);

public sealed class Rebuilds(PostgresServer server) : RebuildContract(server);

public sealed class Schedules(PostgresServer server) : ScheduleContract(server);

public sealed class Workflows(PostgresServer server) : WorkflowContract(server);

public sealed class Models(PostgresServer server) : ModelContract(server);

public sealed class Histories(PostgresServer server) : HistoryContract(server);

public sealed class HistoryChecks(PostgresServer server) : HistoryCheckContract(server);

public sealed class CrashedFolds(PostgresServer server) : CrashedFoldContract(server);

public sealed class CrashedWorkflows(PostgresServer server) : CrashedWorkflowContract(server);

[Trait("only", "torture")]
public sealed class CrashedFoldsWithTheServer(KilledServer server) : CrashedFoldContract(server), IClassFixture<KilledServer>;

[Trait("only", "torture")]
public sealed class CrashedWorkflowsWithTheServer(KilledServer server) : CrashedWorkflowContract(server), IClassFixture<KilledServer>;

[Trait("kind", "torture"), Trait("only", "torture")]
public sealed class ImportsWithTheServer(KilledServer server) : ImportContract(server), IClassFixture<KilledServer>;

[Trait("only", "torture")]
public sealed class HistoriesWithTheServer(KilledServer server) : HistoryContract(server), IClassFixture<KilledServer>;

public sealed class Clocks(PostgresServer server) : ClockContract(server);

public sealed class Poisons(PostgresServer server) : PoisonContract(server);

/// <summary>They measure the memory of the process, in which nothing else may run meanwhile.</summary>
[Collection(nameof(SlowConsumers))]
[CollectionDefinition(nameof(SlowConsumers), DisableParallelization = true)]
public sealed class SlowConsumers(PostgresServer server) : SlowConsumerContract(server);

public sealed class SetClocks(PostgresServer server) : SetClockContract(server);

public sealed class FoldFailures(PostgresServer server) : FoldFailureContract(server);
