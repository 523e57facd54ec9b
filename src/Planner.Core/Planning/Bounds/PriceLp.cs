namespace Planner.Core.Planning;

/// <summary>
/// A linear program in which every row may be missed at a price: columns are mixed so that rows come to their right sides, and
/// what a row lacks or has too much is paid for. Primal simplex with a dense inverse; columns may be added between solves.
/// </summary>
internal sealed class PriceLp
{
    private const double Tolerance = 1e-7;
    private const int PivotsBeforeRefresh = 150;
    private const int MostCandidates = 60;
    private readonly (double Right, double Lacking, double Exceeding)[] _rows;
    private readonly List<(double Cost, (int Row, double Value)[] Entries)> _columns = [];
    private readonly List<(double Reduced, int Column)> _candidates = [];
    private readonly DenseBasis _basis;
    private readonly int[] _inBasis;
    private readonly double[] _values;
    private readonly double[] _duals;
    private readonly double[] _right;
    private readonly double[] _direction;

    /// <summary>Starts with rows that lack everything; right sides are 0 or more.</summary>
    public PriceLp(IReadOnlyList<(double Right, double Lacking, double Exceeding)> rows)
    {
        _rows = [.. rows];
        (_inBasis, _values, _duals, _direction) = (new int[rows.Count], new double[rows.Count], new double[rows.Count], new double[rows.Count]);
        _basis = new DenseBasis(rows.Count);
        _right = [.. rows.Select((r, at) => r.Right + (1e-6 * (1 + (at * 7919 % 101)) / 101))];
        for (var row = 0; row < rows.Count; row++)
        {
            _inBasis[row] = 2 * row;
            _basis.Set(row, row, 1);
        }
        Count();
    }

    /// <summary>What the mixture costs.</summary>
    public double Value { get; private set; }

    /// <summary>What one more on the row's right side would cost.</summary>
    public double DualOf(int row) => _duals[row];

    /// <summary>Adds a column: what one whole of it costs, and what it gives to rows.</summary>
    public void Add(double cost, (int Row, double Value)[] entries) => _columns.Add((cost, entries));

    /// <summary>Gives a column another cost; its place among columns added counts from 0.</summary>
    public void Reprice(int column, double cost) => _columns[column] = (cost, _columns[column].Entries);

    /// <summary>The columns of the mixture, by when they were added, with their shares.</summary>
    public IEnumerable<(int Column, double Share)> Mixture()
    {
        for (var row = 0; row < _inBasis.Length; row++)
        {
            if (_inBasis[row] >= 2 * _rows.Length && _values[row] > Tolerance)
            {
                yield return (_inBasis[row] - (2 * _rows.Length), _values[row]);
            }
        }
    }

    /// <summary>Solves; the stop ends it early with what it has.</summary>
    public void Solve(CancellationToken stop)
    {
        Count();
        for (var pivots = 1; !stop.IsCancellationRequested; pivots++)
        {
            if (pivots % PivotsBeforeRefresh == 0)
            {
                Refresh();
            }
            var enters = MostWanted(out var reduced);
            if (enters < 0 || !Pivot(enters, reduced))
            {
                break;
            }
        }
        Value = Enumerable.Range(0, _inBasis.Length).Sum(row => CostOf(_inBasis[row]) * _values[row]);
    }

    private double Reduced(int column)
    {
        var reduced = CostOf(column);
        if (column < 2 * _rows.Length)
        {
            return column % 2 == 0 ? reduced - _duals[column / 2] : reduced + _duals[column / 2];
        }
        foreach (var (row, value) in _columns[column - (2 * _rows.Length)].Entries)
        {
            reduced -= _duals[row] * value;
        }
        return reduced;
    }

    private void Refresh()
    {
        _basis.Invert((position, filled) => Array.ForEach(EntriesOf(_inBasis[position]), e => filled[e.Row] = e.Value));
        Count();
    }

    private void Count()
    {
        _basis.Times(_right, _values);
        _basis.TransposedTimes(row => CostOf(_inBasis[row]), _duals);
    }

    private double CostOf(int column) => column >= 2 * _rows.Length ? _columns[column - (2 * _rows.Length)].Cost
        : column % 2 == 0 ? _rows[column / 2].Lacking
        : _rows[column / 2].Exceeding;

    private (int Row, double Value)[] EntriesOf(int column) => column >= 2 * _rows.Length
        ? _columns[column - (2 * _rows.Length)].Entries
        : [(column / 2, column % 2 == 0 ? 1 : -1)];

    /// <summary>The column that helps most among those that helped when all were last looked at; when none does any more, all are.</summary>
    private int MostWanted(out double reduced)
    {
        var best = BestCandidate(out reduced);
        if (best < 0)
        {
            _candidates.Clear();
            for (var column = 0; column < (2 * _rows.Length) + _columns.Count; column++)
            {
                if (Reduced(column) is var cost && cost < -Tolerance)
                {
                    _candidates.Add((cost, column));
                }
            }
            _candidates.Sort();
            _candidates.RemoveRange(Math.Min(MostCandidates, _candidates.Count), Math.Max(0, _candidates.Count - MostCandidates));
            best = BestCandidate(out reduced);
        }
        return best;
    }

    private int BestCandidate(out double reduced)
    {
        (var best, reduced) = (-1, -Tolerance);
        foreach (var (_, column) in _candidates)
        {
            if (Reduced(column) is var cost && cost < reduced)
            {
                (best, reduced) = (column, cost);
            }
        }
        return best;
    }

    private bool Pivot(int enters, double reduced)
    {
        _basis.Direction(EntriesOf(enters), _direction);
        var (leaves, step) = (-1, double.MaxValue);
        for (var row = 0; row < _direction.Length; row++)
        {
            if (_direction[row] > 1e-9 && _values[row] / _direction[row] < step)
            {
                (leaves, step) = (row, _values[row] / _direction[row]);
            }
        }
        if (leaves < 0)
        {
            return false;
        }
        for (var row = 0; row < _values.Length; row++)
        {
            _values[row] = Math.Max(0, _values[row] - (step * _direction[row]));
        }
        _values[leaves] = step;
        _inBasis[leaves] = enters;
        _basis.Replace(leaves, _direction);
        _basis.AddRow(leaves, reduced, _duals);
        return true;
    }
}
