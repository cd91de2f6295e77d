global using System.Diagnostics;
global using Npgsql;
global using Partnerships.EventStore.Postgres.Cluster;
global using Shouldly;
global using Xunit;
