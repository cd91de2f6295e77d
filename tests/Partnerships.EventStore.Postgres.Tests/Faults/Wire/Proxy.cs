using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Partnerships.EventStore.Postgres.Tests.Faults.Wire;

/// <summary>Stands between an engine and PostgreSQL, and cuts connections at one frame or another.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Connection, Task> connections = [];
    private readonly IPEndPoint server;
    private readonly Task accepting;
    private volatile ArmedCut? armed;
    private volatile bool refuses;

    public Proxy(string connectionString)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        server = new IPEndPoint(IPAddress.Parse(target.Host!), target.Port);
        listener.Start();
        target.Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        ConnectionString = target.ConnectionString;
        accepting = Accept();
    }

    /// <summary>The same database, by way of the proxy.</summary>
    public string ConnectionString { get; }

    /// <summary>Those there have been, open or not.</summary>
    public IReadOnlySet<Connection> Connections => connections.Keys.ToHashSet();

    public ArmedCut? Armed => armed;

    /// <summary>Lets no new connection through.</summary>
    public void Refuse() => refuses = true;

    public void Admit() => refuses = false;

    /// <summary>Cuts the first connection on which the frame comes by. On those that are open its ordinal counts from now, on
    /// new ones from their beginning.</summary>
    public ArmedCut Arm(CutPoint point, Func<Connection, bool>? which = null)
    {
        foreach (var connection in connections.Keys) connection.CountFromHere();
        return armed = new ArmedCut(point, which ?? (_ => true));
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await accepting;
        foreach (var connection in connections.Keys) connection.Close();
        await Task.WhenAll(connections.Values);
    }

    private async Task Accept()
    {
        while (true)
        {
            try
            {
                var client = await listener.AcceptSocketAsync();
                if (refuses)
                {
                    client.Dispose();
                    continue;
                }
                var connection = new Connection(this, client, server);
                connections[connection] = connection.Run();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
