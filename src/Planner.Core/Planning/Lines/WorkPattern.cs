using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// What the lines of one person keep and cost, as the rules have said it: which shifts on which days, what may follow
/// what, runs of work and rest, weekends, minutes and counts. The default forbids nothing and costs nothing.
/// </summary>
internal sealed class WorkPattern(TypedShifts typed, Horizon horizon)
{
    private readonly bool[,] _forbidden = new bool[horizon.Days, typed.Types.Count];
    private readonly long[,] _prices = new long[horizon.Days, typed.Types.Count];
    private readonly bool[,,] _mayNotFollow = new bool[horizon.Days, typed.Types.Count, typed.Types.Count];
    private readonly List<LineMemory> _memories = [];

    /// <summary>Days of the horizon.</summary>
    public int Days { get; } = horizon.Days;

    /// <summary>Paid minutes by type.</summary>
    public int[] Minutes { get; } = [.. typed.Types.Select(t => t.PaidMinutes)];

    /// <summary>Most shifts by type.</summary>
    public int[] MostOfType { get; } = [.. typed.Types.Select(_ => horizon.Days)];

    public int MostInARow { get; set; } = int.MaxValue / 2;

    /// <summary>Working days in a row up to the horizon.</summary>
    public int CarriedInARow { get; set; }

    public int LeastInARow { get; set; } = 1;

    public int LeastOffInARow { get; set; } = 1;

    /// <summary>Days off in a row up to the horizon.</summary>
    public int OffBefore { get; set; } = 7;

    public int LeastMinutes { get; set; }

    public int MostMinutes { get; private set; } = int.MaxValue / 2;

    public int MostWeekends { get; set; } = int.MaxValue / 2;

    /// <summary>Price units that every line costs.</summary>
    public long FixedPrice { get; set; }

    public bool Allows(int day, int type) => !_forbidden[day, type];

    public long PriceOf(int day, int type) => _prices[day, type];

    /// <summary>What rules must remember of the line besides.</summary>
    public IReadOnlyList<LineMemory> Memories => _memories;

    /// <summary>Whether one may work the second type on the day after the first.</summary>
    public bool MayFollow(int day, int type, int next) => !_mayNotFollow[day, type, next];

    public void Forbid(int day, int type) => _forbidden[day, type] = true;

    public void AddPrice(int day, int type, long price) => _prices[day, type] += price;

    /// <summary>Forbids the second type on the day after the first.</summary>
    public void ForbidSuccession(int day, int type, int next) => _mayNotFollow[day, type, next] = true;

    /// <summary>Forbids the second type the day after the first on all days.</summary>
    public void ForbidSuccession(int type, int next)
    {
        for (var day = 0; day < Days; day++)
        {
            ForbidSuccession(day, type, next);
        }
    }

    /// <summary>Allows no more paid minutes than so.</summary>
    public void LimitMinutes(int most) => MostMinutes = Math.Min(MostMinutes, most);

    /// <summary>Has lines remember what a rule needs.</summary>
    public void Remember(LineMemory memory) => _memories.Add(memory);

    /// <summary>Forbids the shifts that the condition holds for.</summary>
    public void ForbidWhere(TypedShifts shifts, Func<Shift, bool> condition)
    {
        for (var day = 0; day < Days; day++)
        {
            for (var type = 0; type < Minutes.Length; type++)
            {
                _forbidden[day, type] |= condition(shifts.On(day, type));
            }
        }
    }
}
