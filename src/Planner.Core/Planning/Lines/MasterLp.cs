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
    private const int MostCandidates = 40;
    private const double MostNoise = 1e-3;
    private readonly LineBoard _board;
    private readonly int[] _rowOfSlot;
    private readonly List<int> _slots = [];
    private readonly Dictionary<int, int> _rowOfPerson = [];
    private readonly List<Line> _lines = [];
    private readonly List<int[]> _rows = [];
    private readonly List<double> _extra = [];
    private readonly Random? _noise;
    private readonly List<(double Reduced, int Column)> _candidates = [];
    private readonly DenseBasis _basis;
    private readonly int[] _inBasis;
    private readonly double[] _duals;
    private readonly double[] _values;
    private readonly double[] _right;
    private readonly double[] _direction;

    /// <summary>
    /// The program of some people, one known line each, when so many others work each slot. Noise makes known lines a little
    /// dearer and others a little less so, by chance: of mixtures that cost the same, another is found each time.
    /// </summary>
    public MasterLp(LineBoard board, IReadOnlyList<Line> known, IReadOnlyList<int> others, Random? noise = null)
    {
        (_board, _noise) = (board, noise);
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
    public bool Wants(Line line) => ReducedCost(line) < (_noise is null ? -Tolerance * 10 : -2 * MostNoise);

    /// <summary>Its value lies at most so far above what it would be without noise and perturbation.</summary>
    public double Slack => _noise is null ? 1e-6 : _rowOfPerson.Count * MostNoise;

    /// <summary>The lines it knows.</summary>
    public IReadOnlyList<Line> Lines => _lines;

    public void Add(Line line)
    {
        _lines.Add(line);
        _extra.Add(_noise is null ? 0 : _lines.Count <= _rowOfPerson.Count ? MostNoise : MostNoise * _noise.NextDouble());
        _rows.Add(_slots.Count == _rowOfSlot.Length ? line.Slots : [.. line.Slots.Select(s => _rowOfSlot[s]).Where(r => r >= 0)]);
    }

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

    /// <summary>The first basis: each one's known line, and what slots lack or have too many of; its inverse is plain to see.</summary>
    private void Start(IReadOnlyList<Line> known)
    {
        var residual = (double[])_right.Clone();
        foreach (var line in known)
        {
            _inBasis[_rowOfPerson[line.Person]] = (2 * _slots.Count) + _lines.Count;
            Add(line);
            Array.ForEach(_rows[^1], row => residual[row]--);
        }
        for (var row = 0; row < _inBasis.Length; row++)
        {
            var lacks = row >= _slots.Count || residual[row] >= 0;
            _inBasis[row] = row >= _slots.Count ? _inBasis[row] : (2 * row) + (lacks ? 0 : 1);
            _basis.Set(row, row, lacks ? 1 : -1);
        }
        foreach (var line in known.Select((l, i) => (l.Person, Rows: _rows[i])))
        {
            Array.ForEach(line.Rows, row => _basis.Set(row, _rowOfPerson[line.Person], residual[row] >= 0 ? -1 : 1));
        }
        Count();
    }

    private void Refresh()
    {
        _basis.Invert((position, column) => FillColumn(_inBasis[position], column));
        Count();
    }

    /// <summary>Values and duals anew.</summary>
    private void Count()
    {
        _basis.Times(_right, _values);
        _basis.TransposedTimes(row => CostOf(_inBasis[row]), _duals);
    }

    private void FillColumn(int column, double[] filled)
    {
        foreach (var (row, value) in EntriesOf(column))
        {
            filled[row] = value;
        }
    }

    private (int Row, double Value)[] EntriesOf(int column) => column < 2 * _slots.Count
        ? [(column / 2, column % 2 == 0 ? 1 : -1)]
        : [.. _rows[column - (2 * _slots.Count)].Select(r => (r, 1.0)), (_rowOfPerson[_lines[column - (2 * _slots.Count)].Person], 1)];

    private double CostOf(int column) => column >= 2 * _slots.Count ? _lines[column - (2 * _slots.Count)].Cost + _extra[column - (2 * _slots.Count)]
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

    private double ReducedCost(int column)
    {
        if (column < 2 * _slots.Count)
        {
            var slot = _slots[column / 2];
            return column % 2 == 0 ? _board.Under[slot] - _duals[column / 2] : _board.Over[slot] + _duals[column / 2];
        }
        var at = column - (2 * _slots.Count);
        var reduced = _lines[at].Cost + _extra[at] - _duals[_rowOfPerson[_lines[at].Person]];
        foreach (var row in _rows[at])
        {
            reduced -= _duals[row];
        }
        return reduced;
    }

    /// <summary>The column that helps most among those that helped when all were last looked at; when none does any more, all are.</summary>
    private int MostWanted(out double reduced)
    {
        var best = BestCandidate(out reduced);
        if (best < 0)
        {
            _candidates.Clear();
            for (var column = 0; column < (2 * _slots.Count) + _lines.Count; column++)
            {
                if (ReducedCost(column) is var cost && cost < -Tolerance)
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
            if (ReducedCost(column) is var cost && cost < reduced)
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
