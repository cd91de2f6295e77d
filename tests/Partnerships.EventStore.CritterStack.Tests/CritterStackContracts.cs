using Partnerships.EventStore.Contract;
using Partnerships.EventStore.Contract.Faults;
using Xunit;

namespace Partnerships.EventStore.CritterStack.Tests;

public sealed class Appends(CritterStackServer server) : AppendContract(server);

public sealed class Concurrency(CritterStackServer server) : ConcurrencyContract(server);

public sealed class CommandIds(CritterStackServer server) : CommandIdContract(server);

public sealed class Imports(CritterStackServer server) : ImportContract(server);

public sealed class StoredForms(CritterStackServer server) : StoredFormContract(server);

public sealed class Views(CritterStackServer server) : ViewContract(server);

public sealed class PastViews(CritterStackServer server) : PastContract(server);

public sealed class Rebuilds(CritterStackServer server) : RebuildContract(server);

public sealed class Schedules(CritterStackServer server) : ScheduleContract(server);

public sealed class Workflows(CritterStackServer server) : WorkflowContract(server);

public sealed class CrashedWorkflows(CritterStackServer server) : CrashedWorkflowContract(server);

public sealed class CrashedFolds(CritterStackServer server) : CrashedFoldContract(server);

public sealed class Moves(CritterStackServer server) : MoveContract(server);

public sealed class Models(CritterStackServer server) : ModelContract(server);

public sealed class Histories(CritterStackServer server) : HistoryContract(server);

public sealed class HistoryChecks(CritterStackServer server) : HistoryCheckContract(server);

public sealed class Clocks(CritterStackServer server) : ClockContract(server);

public sealed class SetClocks(CritterStackServer server) : SetClockContract(server);

public sealed class Poisons(CritterStackServer server) : PoisonContract(server);

public sealed class FoldFailures(CritterStackServer server) : FoldFailureContract(server);

/// <summary>They measure the memory of the process, in which nothing else may run meanwhile.</summary>
[Collection(nameof(SlowConsumers))]
[CollectionDefinition(nameof(SlowConsumers), DisableParallelization = true)]
public sealed class SlowConsumers(CritterStackServer server) : SlowConsumerContract(server);
