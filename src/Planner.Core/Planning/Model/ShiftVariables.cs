using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>One person-day in the model. Where the subproblem keeps it as it is, everything is constant.</summary>
public sealed class ShiftVariables
{
    internal ShiftVariables(Person person, int day, TimeRange span, Literal works, LinearExpr start, LinearExpr end,
        IReadOnlyList<BreakVariables> breaks, IReadOnlyList<ServedVisit> visits, Route? route, bool isFree = false)
    {
        Person = person;
        Day = day;
        Span = span;
        Works = works;
        Start = start;
        End = end;
        Breaks = breaks;
        Visits = visits;
        Route = route;
        IsFree = isFree;
        Paid = breaks.Where(b => !b.Paid).Aggregate(end - start, (sum, b) => sum - b.Minutes);
    }

    /// <summary>Whose day.</summary>
    public Person Person { get; }

    /// <summary>Day index.</summary>
    public int Day { get; }

    /// <summary>The stretch the shift lies in if the person works; empty when free.</summary>
    public TimeRange Span { get; }

    /// <summary>Whether the person works that day.</summary>
    public Literal Works { get; }

    /// <summary>Shift start; the day's first minute when free.</summary>
    public LinearExpr Start { get; }

    /// <summary>Shift end; the day's first minute when free.</summary>
    public LinearExpr End { get; }

    /// <summary>Breaks, unpaid ones first.</summary>
    public IReadOnlyList<BreakVariables> Breaks { get; }

    /// <summary>Every visit that may be, or is, served in the shift.</summary>
    public IReadOnlyList<ServedVisit> Visits { get; }

    /// <summary>The order of the visits, or null where the day is constant or orders are left to pairs of visits.</summary>
    public Route? Route { get; }

    /// <summary>Whether it is of each shift type, by position; empty where a free shift may have any time.</summary>
    public IReadOnlyList<Literal> OfType { get; internal init; } = [];

    /// <summary>Paid minutes; 0 when free.</summary>
    public LinearExpr Paid { get; }

    /// <summary>Whether the subproblem may change the day.</summary>
    public bool IsFree { get; }
}
