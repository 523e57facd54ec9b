using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>
/// The problem as lines see it: everybody's pattern, and for each slot (a shift type on a day) how many are wanted. Costs
/// are whole units: the greatest amount that divides every price.
/// </summary>
internal sealed class LineBoard
{
    private readonly PlanningProblem _problem;
    private readonly long[] _under;
    private readonly long[] _over;

    public LineBoard(PlanningProblem problem)
    {
        _problem = problem;
        (Days, Types) = (problem.Horizon.Days, problem.Typed.Types.Count);
        Patterns = [.. problem.People.Select(p => PatternOf(problem, p))];
        IsWeekend = [.. Enumerable.Range(0, Days).Select(problem.Horizon.IsWeekend)];
        (Wanted, _under, _over) = (new int[Days * Types], new long[Days * Types], new long[Days * Types]);
        foreach (var demand in problem.Rules.ShiftDemand is null ? [] : problem.ShiftDemands)
        {
            var slot = SlotOf(demand.Day, demand.Type);
            (Wanted[slot], _under[slot], _over[slot]) = (demand.Wanted, demand.UnderPrice, demand.OverPrice);
        }
        Unit = UnitOf();
        FixedCost = Patterns.Sum(p => p.FixedPrice) / Unit;
        (Under, Over) = ([.. _under.Select(u => u / Unit)], [.. _over.Select(o => o / Unit)]);
    }

    public int Days { get; }

    public int Types { get; }

    public int People => Patterns.Length;

    public WorkPattern[] Patterns { get; }

    public bool[] IsWeekend { get; }

    /// <summary>How many are wanted, by slot.</summary>
    public int[] Wanted { get; }

    /// <summary>Units for each one missing, by slot.</summary>
    public long[] Under { get; }

    /// <summary>Units for each one too many, by slot.</summary>
    public long[] Over { get; }

    /// <summary>Price units in one unit of cost.</summary>
    public long Unit { get; }

    /// <summary>What all rosters cost; not part of lines' own costs.</summary>
    public long FixedCost { get; }

    public int SlotOf(int day, int type) => (day * Types) + type;

    /// <summary>What a slot costs when so many work it.</summary>
    public long CostOf(int slot, int there) => there < Wanted[slot] ? Under[slot] * (Wanted[slot] - there) : Over[slot] * (there - Wanted[slot]);

    /// <summary>What a shift costs the person by itself, in units.</summary>
    public long PriceOf(int person, int day, int type) => Patterns[person].PriceOf(day, type) / Unit;

    public Line LineOf(int person, sbyte[] types)
    {
        var (cost, slots) = (0L, new List<int>(types.Length));
        for (var day = 0; day < types.Length; day++)
        {
            if (types[day] >= 0)
            {
                cost += PriceOf(person, day, types[day]);
                slots.Add(SlotOf(day, types[day]));
            }
        }
        return new Line(person, types, cost, [.. slots]);
    }

    /// <summary>Everybody's lines of a roster in which every shift is of a type.</summary>
    public IReadOnlyList<Line> LinesOf(Roster roster) => [.. roster.Weeks.Select(week => LineOf(
        week.Person.Index, [.. Enumerable.Range(0, Days).Select(day => (sbyte)(week.On(day) is { } shift ? _problem.Typed.Of(shift) : -1))]))];

    public Roster RosterOf(IReadOnlyList<Line> lines) => new(lines.Select(WeekOf), _problem.Visits.Count);

    private PersonWeek WeekOf(Line line) => new(
        _problem.People[line.Person],
        line.Types.Select((type, day) => (type, day)).Where(t => t.type >= 0).Select(t => _problem.Typed.On(t.day, t.type)));

    private static WorkPattern PatternOf(PlanningProblem problem, Person person)
    {
        var pattern = new WorkPattern(problem.Typed, problem.Horizon);
        foreach (var rule in problem.Rules.All.OfType<IPatternRule>())
        {
            rule.AddTo(pattern, problem, person);
        }
        return pattern;
    }

    private long UnitOf()
    {
        var prices = _under.Concat(_over).Concat(Patterns.Select(p => p.FixedPrice)).Concat(
            from pattern in Patterns from day in Enumerable.Range(0, Days) from type in Enumerable.Range(0, Types) select pattern.PriceOf(day, type));
        return Math.Max(1, prices.Aggregate(0L, (a, b) => (long)System.Numerics.BigInteger.GreatestCommonDivisor(a, b)));
    }
}
