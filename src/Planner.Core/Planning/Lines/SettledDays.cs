namespace Planner.Core.Planning;

/// <summary>What days of people's lines are settled already while the rest is still looked for.</summary>
internal sealed class SettledDays
{
    /// <summary>The day may be anything.</summary>
    public const sbyte Open = -2;

    private readonly Dictionary<int, sbyte[]> _days;
    private readonly Dictionary<int, Line> _lines = [];

    public SettledDays(IEnumerable<int> people, int days)
    {
        People = [.. people];
        _days = People.ToDictionary(p => p, _ => new sbyte[days]);
        foreach (var line in _days.Values)
        {
            Array.Fill(line, Open);
        }
    }

    /// <summary>Whose lines are looked for.</summary>
    public IReadOnlyList<int> People { get; }

    /// <summary>The person's days: a shift type, −1 for a day off, or open.</summary>
    public ReadOnlySpan<sbyte> Of(int person) => _days[person];

    /// <summary>Settles a day as the line has it.</summary>
    public void Settle(Line line, int day) => _days[line.Person][day] = line.Types[day];

    /// <summary>Settles all of a person's days.</summary>
    public void Settle(Line line)
    {
        _lines[line.Person] = line;
        line.Types.CopyTo(_days[line.Person], 0);
    }

    /// <summary>The person's line when it is settled as a whole, else null.</summary>
    public Line? LineOf(int person) => _lines.GetValueOrDefault(person);

    /// <summary>Whether the line has all settled days as they must be.</summary>
    public bool Allows(Line line)
    {
        var days = _days[line.Person];
        for (var day = 0; day < days.Length; day++)
        {
            if (days[day] != Open && days[day] != line.Types[day])
            {
                return false;
            }
        }
        return true;
    }
}
