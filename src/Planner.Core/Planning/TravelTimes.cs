namespace Planner.Core.Planning;

/// <summary>Travel minutes between zones. Two different places in one zone take the zone's own time; the same place takes none.</summary>
public sealed class TravelTimes
{
    private readonly Dictionary<string, int> _index;
    private readonly int[,] _minutes;

    /// <summary>Creates the table and closes it, so that no detour is shorter than the direct way.</summary>
    /// <param name="zones">Zone names, all different.</param>
    /// <param name="minutes">Minutes between zones, square; the diagonal is the time within a zone.</param>
    public TravelTimes(IReadOnlyList<string> zones, int[,] minutes)
    {
        if (minutes.GetLength(0) != zones.Count || minutes.GetLength(1) != zones.Count)
        {
            throw new ArgumentException($"The travel table is {minutes.GetLength(0)} × {minutes.GetLength(1)} for {zones.Count} zones. Maybe a row is missing.");
        }
        Zones = zones;
        _index = zones.Select((z, i) => (z, i)).ToDictionary(p => p.z, p => p.i);
        _minutes = (int[,])minutes.Clone();
        for (var k = 0; k < zones.Count; k++)
        {
            for (var i = 0; i < zones.Count; i++)
            {
                for (var j = 0; j < zones.Count; j++)
                {
                    _minutes[i, j] = Math.Min(_minutes[i, j], i == j ? _minutes[i, j] : _minutes[i, k] + _minutes[k, j]);
                }
            }
        }
    }

    /// <summary>The zones' names.</summary>
    public IReadOnlyList<string> Zones { get; }

    /// <summary>Whether the zone is in the table.</summary>
    public bool Knows(string zone) => _index.ContainsKey(zone);

    /// <summary>Minutes between two different places in the zones.</summary>
    public int Between(string from, string to) => _minutes[_index[from], _index[to]];
}
