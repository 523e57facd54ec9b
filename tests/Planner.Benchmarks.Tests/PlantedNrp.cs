using System.Globalization;
using System.Text;

namespace Planner.Benchmarks.Tests;

/// <summary>
/// An instance of the public form made around a roster drawn at random, so that the roster breaks nothing, and what the
/// roster costs, counted here line by line while the instance is written.
/// </summary>
internal sealed class PlantedNrp
{
    private const int Days = 14;
    private static readonly string[] Shifts = ["E", "L", "N"];
    private readonly Random _random;
    private readonly string[][] _rows;
    private readonly StringBuilder _text = new();

    public PlantedNrp(int seed)
    {
        _random = new Random(seed);
        _rows = [.. Enumerable.Range(0, _random.Next(3, 7)).Select(_ => Row())];
        Write();
    }

    /// <summary>The instance.</summary>
    public string Instance => _text.ToString();

    /// <summary>The roster as others publish theirs.</summary>
    public string Roster => $"employee,{string.Join(',', Enumerable.Range(0, Days).Select(d => $"d{d}"))}\n{string.Concat(_rows.Select((r, i) => $"P{i},{string.Join(',', r)}\n"))}";

    /// <summary>What it costs.</summary>
    public int Cost { get; private set; }

    /// <summary>Runs of work and of rest; a shift goes on for a run, so that what may not follow is seldom drawn.</summary>
    private string[] Row()
    {
        var row = new List<string>();
        for (var works = _random.Next(2) == 0; row.Count < Days; works = !works)
        {
            row.AddRange(Enumerable.Repeat(works ? Shifts[_random.Next(Shifts.Length)] : "-", _random.Next(1, 6)));
        }
        return [.. row.Take(Days)];
    }

    private void Write()
    {
        _text.Append(CultureInfo.InvariantCulture, $"SECTION_HORIZON\n{Days}\nSECTION_SHIFTS\n");
        for (var s = 0; s < Shifts.Length; s++)
        {
            Line(Shifts[s], 420 + (60 * s), string.Join('|', Shifts.Where(next => !_rows.Any(r => Follows(r, Shifts[s], next)))));
        }
        _text.Append("SECTION_STAFF\n");
        foreach (var (row, p) in _rows.Select((r, i) => (r, i)))
        {
            var minutes = row.Where(d => d != "-").Sum(d => 420 + (60 * Array.IndexOf(Shifts, d)));
            Line($"P{p}", string.Join('|', Shifts.Select(s => $"{s}={row.Count(d => d == s)}")), minutes, minutes, Runs(row, true).Append(1).Max(), Inner(row, true), Inner(row, false),
                new[] { 5, 12 }.Count(saturday => row[saturday] != "-" || row[saturday + 1] != "-"));
        }
        _text.Append("SECTION_DAYS_OFF\n");
        foreach (var (row, p) in _rows.Select((r, i) => (r, i)).Where(r => r.r.Contains("-")))
        {
            Line($"P{p}", Array.IndexOf(row, "-"));
        }
        Requests("SECTION_SHIFT_ON_REQUESTS\n", paysWhenGiven: false);
        Requests("SECTION_SHIFT_OFF_REQUESTS\n", paysWhenGiven: true);
        _text.Append("SECTION_COVER\n");
        for (var day = 0; day < Days; day++)
        {
            foreach (var shift in Shifts)
            {
                var (there, wanted, under, over) = (_rows.Count(r => r[day] == shift), _random.Next(4), _random.Next(1, 101), _random.Next(1, 10));
                Line(day, shift, wanted, under, over);
                Cost += there < wanted ? (wanted - there) * under : (there - wanted) * over;
            }
        }
    }

    private void Requests(string section, bool paysWhenGiven)
    {
        _text.Append(section);
        for (var p = 0; p < _rows.Length; p++)
        {
            var (day, shift, weight) = (_random.Next(Days), Shifts[_random.Next(Shifts.Length)], _random.Next(1, 5));
            Line($"P{p}", day, shift, weight);
            Cost += _rows[p][day] == shift == paysWhenGiven ? weight : 0;
        }
    }

    private static bool Follows(string[] row, string shift, string next) => Enumerable.Range(1, Days - 1).Any(d => row[d - 1] == shift && row[d] == next);

    private static List<int> Runs(string[] row, bool works) =>
        [.. string.Concat(row.Select(d => d == "-" ? "-" : "x")).Split(works ? '-' : 'x', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Length)];

    /// <summary>The shortest run that touches no end of the horizon; 1 when there is none.</summary>
    private static int Inner(string[] row, bool works)
    {
        var first = row.TakeWhile(d => d == "-" != works).Count();
        var last = row.Reverse().TakeWhile(d => d == "-" != works).Count();
        return first + last >= Days ? 1 : Runs(row[first..^last], works).Append(Days).Min() is var least && least == Days ? 1 : least;
    }

    private void Line(params object[] fields) => _text.AppendJoin(',', fields.Select(f => Convert.ToString(f, CultureInfo.InvariantCulture))).Append('\n');
}
