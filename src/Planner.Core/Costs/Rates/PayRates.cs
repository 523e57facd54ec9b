namespace Planner.Core.Costs;

/// <summary>
/// Dated tables of every figure pay depends on. A new agreement adds rows; old days keep being paid by the old ones.
/// </summary>
public sealed class PayRates
{
    private readonly Dictionary<PayFigure, DatedFigure[]> _rows;

    /// <summary>Creates the tables.</summary>
    /// <param name="rows">Rows in any order; at least one for each of <see cref="PayFigures.All"/>, no two of a figure from the same day.</param>
    /// <exception cref="ArgumentException">A figure has no row, two from one day, or a value outside its range.</exception>
    public PayRates(IEnumerable<DatedFigure> rows)
    {
        _rows = rows.GroupBy(r => r.Figure).ToDictionary(g => g.Key, g => g.OrderBy(r => r.ValidFrom).ToArray());
        foreach (var figure in PayFigures.All)
        {
            Check(figure);
        }
    }

    /// <summary>The figures the product comes with, from domain.md §2. None has been compared with the agreement's own text.</summary>
    public static PayRates Known { get; } = new(KnownPayRates.Rows);

    /// <summary>Every row, by key and date.</summary>
    public IEnumerable<DatedFigure> Rows => _rows.OrderBy(r => r.Key.Key, StringComparer.Ordinal).SelectMany(r => r.Value);

    /// <summary>What the figure is worth on the date: its newest row by then, or its oldest when the date lies before all.</summary>
    public DatedFigure On(PayFigure figure, DateOnly date)
    {
        var rows = _rows[figure];
        for (var i = rows.Length - 1; i > 0; i--)
        {
            if (rows[i].ValidFrom <= date)
            {
                return rows[i];
            }
        }
        return rows[0];
    }

    /// <summary>A copy in which every figure among the rows has these rows alone.</summary>
    public PayRates With(IReadOnlyCollection<DatedFigure> rows)
    {
        var replaced = rows.Select(r => r.Figure).ToHashSet();
        return new(Rows.Where(r => !replaced.Contains(r.Figure)).Concat(rows));
    }

    private void Check(PayFigure figure)
    {
        if (!_rows.TryGetValue(figure, out var rows))
        {
            throw new ArgumentException($"{figure.Key} has no value. Maybe its row was left out: every figure needs one.");
        }
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Value < figure.Min || rows[i].Value > figure.Max)
            {
                throw new ArgumentException($"{figure.Key} is {rows[i].Value} from {rows[i].ValidFrom:yyyy-MM-dd} but must lie from {figure.Min} to {figure.Max} ({figure.Unit}). Maybe a factor was written where percent is meant.");
            }
            if (i > 0 && rows[i].ValidFrom == rows[i - 1].ValidFrom)
            {
                throw new ArgumentException($"{figure.Key} has two values from {rows[i].ValidFrom:yyyy-MM-dd}. Maybe a date was copied and not changed.");
            }
        }
    }
}
