namespace Planner.Core.Cover;

/// <summary>Who gives which loose visit when; changes since a mark can be taken back.</summary>
internal sealed class CrowdedState
{
    public const int Nowhere = -1;
    private readonly CrowdedDay _day;
    private readonly int[] _cell;
    private readonly int[] _start;
    private readonly List<int>[] _in;
    private readonly List<(int Visit, int Cell, int Start)> _undo = [];

    public CrowdedState(CrowdedDay day)
    {
        _day = day;
        (_cell, _start) = (new int[day.Loose.Length], new int[day.Loose.Length]);
        Array.Fill(_cell, Nowhere);
        _in = [.. day.Cells.Select(_ => new List<int>())];
        Cost = day.Loose.Sum(v => v.Worth);
    }

    /// <summary>What all that is lost or changed comes to.</summary>
    public long Cost { get; private set; }

    /// <summary>What clients lose.</summary>
    public ServiceMinutes Lost => Open().Aggregate(ServiceMinutes.None, (sum, v) => sum + _day.Loose[v].Lost);

    /// <summary>The visits changed since the mark.</summary>
    public IEnumerable<int> Changed => _undo.Select(u => u.Visit).Distinct();

    /// <summary>The visits given in the cell, in no order.</summary>
    public List<int> In(int cell) => _in[cell];

    public int CellOf(int visit) => _cell[visit];

    public int StartOf(int visit) => _start[visit];

    /// <summary>Visits nobody gives.</summary>
    public IEnumerable<int> Open() => Enumerable.Range(0, _cell.Length).Where(v => _cell[v] == Nowhere);

    public void Mark() => _undo.Clear();

    public void Give(int visit, int cell, int start) => Put(visit, cell, start);

    public void Take(int visit) => Put(visit, Nowhere, _start[visit]);

    /// <summary>Takes back everything since the mark.</summary>
    public void TakeBack()
    {
        for (var u = _undo.Count - 1; u >= 0; u--)
        {
            var (visit, cell, start) = _undo[u];
            Move(visit, cell, start);
        }
        _undo.Clear();
    }

    /// <summary>From when to when the visit may start in the cell for what is given elsewhere; null when it may not be given there.</summary>
    public (int Least, int Most)? Limits(int visit, int cell)
    {
        foreach (var other in _day.Same[visit])
        {
            if (_cell[other] != Nowhere && _day.Cells[_cell[other]].Person.Index != _day.Cells[cell].Person.Index)
            {
                return null;
            }
        }
        var (least, most) = (int.MinValue, int.MaxValue);
        foreach (var link in _day.Ordered[visit])
        {
            if (link.Second == visit && _cell[link.First] != Nowhere)
            {
                var ended = _start[link.First] + _day.Loose[link.First].Visit.Minutes;
                (least, most) = (Math.Max(least, ended + link.MinGap), Math.Min(most, ended + link.MaxGap));
            }
            else if (link.First == visit && _cell[link.Second] != Nowhere)
            {
                var end = _start[link.Second] - _day.Loose[visit].Visit.Minutes;
                (least, most) = (Math.Max(least, end - link.MaxGap), Math.Min(most, end - link.MinGap));
            }
        }
        return least <= most ? (least, most) : null;
    }

    /// <summary>Whether the two may start so.</summary>
    public bool KeepsOrder(int visit, int start, int other, int began)
    {
        foreach (var link in _day.Ordered[visit])
        {
            var gap = link.First == other ? start - began - _day.Loose[other].Visit.Minutes
                : link.Second == other ? began - start - _day.Loose[visit].Visit.Minutes
                : link.MinGap;
            if (gap < link.MinGap || gap > link.MaxGap)
            {
                return false;
            }
        }
        return true;
    }

    private void Put(int visit, int cell, int start)
    {
        _undo.Add((visit, _cell[visit], _start[visit]));
        Move(visit, cell, start);
    }

    private void Move(int visit, int cell, int start)
    {
        Cost += CostOf(visit, cell, start) - CostOf(visit, _cell[visit], _start[visit]);
        if (_cell[visit] != Nowhere)
        {
            _in[_cell[visit]].Remove(visit);
        }
        (_cell[visit], _start[visit]) = (cell, start);
        if (cell != Nowhere)
        {
            _in[cell].Add(visit);
        }
    }

    private long CostOf(int visit, int cell, int start) => cell == Nowhere ? _day.Loose[visit].Worth : _day.CostOf(visit, cell, start);
}
