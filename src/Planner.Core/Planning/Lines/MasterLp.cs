namespace Planner.Core.Planning;

/// <summary>
/// The linear program over known lines: each free person is a mixture of lines, and what a slot lacks or has too many of
/// is paid for. Primal simplex with a dense inverse; a whisper of perturbation keeps it from standing still. Lines may
/// be added between solves, and it goes on from where it was.
/// </summary>
internal sealed class MasterLp
{
    private const double Tolerance = 1e-7;
    private const int PivotsBeforeRefresh = 150;
    private readonly LineBoard _board;
    private readonly int[] _rowOfSlot;
    private readonly List<int> _slots = [];
    private readonly Dictionary<int, int> _rowOfPerson = [];
    private readonly List<Line> _lines = [];
    private readonly DenseBasis _basis;
    private readonly int[] _inBasis;
    private readonly double[] _duals;
    private readonly double[] _values;
    private readonly double[] _right;
    private readonly double[] _direction;

    /// <summary>The program of some people, one known line each, when so many others work each slot.</summary>
    public MasterLp(LineBoard board, IReadOnlyList<Line> known, IReadOnlyList<int> others)
    {
        _board = board;
        _rowOfSlot = new int[board.Wanted.Length];
        Array.Fill(_rowOfSlot, -1);
        for (var slot = 0; slot < _rowOfSlot.Length; slot++)
        {
            if (board.Under[slot] + board.Over[slot] > 0)
            {
                _rowOfSlot[slot] = _slots.Count;
                _slots.Add(slot);
            }
        }
        foreach (var line in known)
        {
            _rowOfPerson[line.Person] = _slots.Count + _rowOfPerson.Count;
        }
        var rows = _slots.Count + known.Count;
        _right = [.. _slots.Select((s, row) => board.Wanted[s] - others[s] + (1e-6 * (1 + (row * 7919 % 101)) / 101)), .. known.Select(_ => 1.0)];
        (_inBasis, _duals, _values, _direction) = (new int[rows], new double[rows], new double[rows], new double[rows]);
        _basis = new DenseBasis(rows);
        Start(known);
    }

    /// <summary>What the mixture costs, in units, fixed lines' own costs left out.</summary>
    public double Value { get; private set; }

    /// <summary>What one more in the slot saves.</summary>
    public double DualOf(int slot) => _rowOfSlot[slot] < 0 ? 0 : _duals[_rowOfSlot[slot]];

    /// <summary>Whether the line would make the mixture cheaper.</summary>
    public bool Wants(Line line) => ReducedCost(line) < -Tolerance * 10;

    public void Add(Line line) => _lines.Add(line);

    /// <summary>The lines of the mixture with their shares.</summary>
    public IEnumerable<(Line Line, double Share)> Mixture()
    {
        for (var row = 0; row < _inBasis.Length; row++)
        {
            if (_inBasis[row] >= 2 * _slots.Count && _values[row] > Tolerance)
            {
                yield return (_lines[_inBasis[row] - (2 * _slots.Count)], _values[row]);
            }
        }
    }

    /// <summary>Solves; the stop ends it early with what it has.</summary>
    public void Solve(CancellationToken stop)
    {
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

    private void Start(IReadOnlyList<Line> known)
    {
        var residual = (double[])_right.Clone();
        foreach (var line in known)
        {
            foreach (var row in SlotRowsOf(line))
            {
                residual[row]--;
            }
            _inBasis[_rowOfPerson[line.Person]] = (2 * _slots.Count) + _lines.Count;
            _lines.Add(line);
        }
        for (var row = 0; row < _slots.Count; row++)
        {
            _inBasis[row] = (2 * row) + (residual[row] >= 0 ? 0 : 1);
        }
        Refresh();
    }

    /// <summary>Inverse, values and duals anew from the columns.</summary>
    private void Refresh()
    {
        _basis.Invert((row, column) => FillColumn(_inBasis[row], column));
        _basis.Times(_right, _values);
        _basis.TransposedTimes(row => CostOf(_inBasis[row]), _duals);
    }

    private void FillColumn(int column, double[] filled)
    {
        if (column < 2 * _slots.Count)
        {
            filled[column / 2] = column % 2 == 0 ? 1 : -1;
            return;
        }
        foreach (var row in RowsOf(_lines[column - (2 * _slots.Count)]))
        {
            filled[row] = 1;
        }
    }

    private IEnumerable<int> SlotRowsOf(Line line) => line.Slots.Select(s => _rowOfSlot[s]).Where(r => r >= 0);

    private IEnumerable<int> RowsOf(Line line) => SlotRowsOf(line).Append(_rowOfPerson[line.Person]);

    private double CostOf(int column) => column >= 2 * _slots.Count ? _lines[column - (2 * _slots.Count)].Cost
        : column % 2 == 0 ? _board.Under[_slots[column / 2]]
        : _board.Over[_slots[column / 2]];

    private double ReducedCost(Line line)
    {
        var reduced = line.Cost - _duals[_rowOfPerson[line.Person]];
        foreach (var slot in line.Slots)
        {
            reduced -= _rowOfSlot[slot] < 0 ? 0 : _duals[_rowOfSlot[slot]];
        }
        return reduced;
    }

    private int MostWanted(out double reduced)
    {
        (var best, reduced) = (-1, -Tolerance);
        for (var row = 0; row < _slots.Count; row++)
        {
            var (under, over) = (_board.Under[_slots[row]] - _duals[row], _board.Over[_slots[row]] + _duals[row]);
            (best, reduced) = under < reduced ? (2 * row, under) : (best, reduced);
            (best, reduced) = over < reduced ? ((2 * row) + 1, over) : (best, reduced);
        }
        for (var i = 0; i < _lines.Count; i++)
        {
            if (ReducedCost(_lines[i]) is var cost && cost < reduced)
            {
                (best, reduced) = ((2 * _slots.Count) + i, cost);
            }
        }
        return best;
    }

    private bool Pivot(int enters, double reduced)
    {
        _basis.Direction(enters < 2 * _slots.Count ? [(enters / 2, enters % 2 == 0 ? 1 : -1)] : [.. RowsOf(_lines[enters - (2 * _slots.Count)]).Select(r => (r, 1))], _direction);
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
