namespace Planner.Benchmarks.Peers;

/// <summary>Where lines go: the table, the shared results, and what machines are given.</summary>
internal sealed class PeerReport(TextWriter output, ResultLog? results)
{
    private readonly List<PeerLine> _lines = [];
    private readonly PeersTable _table = new(output);

    public IReadOnlyList<PeerLine> Lines => _lines;

    public void Header(int seconds) => _table.Header(seconds);

    public void Add(PeerLine line)
    {
        _lines.Add(line);
        _table.Row(line);
        results?.Add(line.ToResult());
    }
}
