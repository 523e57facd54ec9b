using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>
/// A subproblem as rules see it: literals and linear expressions that are constants wherever the subproblem keeps the
/// incumbent, so that one rule text serves the whole week, a neighbourhood and an absence day.
/// </summary>
public sealed class RosterModel
{
    private readonly ShiftVariables[,] _shifts;
    private readonly VisitVariables[] _visits;
    private readonly List<LinearExpr> _costs = [];
    private readonly Dictionary<(int, int), Literal> _orders = [];
    private readonly Dictionary<(ShiftVariables Shift, int Type), Literal> _types = [];
    private readonly Dictionary<(LinearExpr Time, int Least), LinearExpr> _raised = [];

    internal RosterModel(PlanningProblem problem, Roster incumbent, Neighbourhood free)
    {
        Problem = problem;
        Incumbent = incumbent;
        Cp = new CpModelBuilder();
        var visits = new VisitVariablesMaker(problem, incumbent, free, Cp);
        _visits = [.. problem.Visits.Select(visits.Make)];
        var shifts = new ShiftVariablesMaker(problem, incumbent, free, Cp, _visits);
        _shifts = new ShiftVariables[problem.People.Count, problem.Horizon.Days];
        foreach (var person in problem.People)
        {
            for (var day = 0; day < problem.Horizon.Days; day++)
            {
                _shifts[person.Index, day] = shifts.Make(person, day);
            }
        }
        FreePeople = [.. problem.People.Where(p => Shifts(p).Any(s => s.IsFree))];
    }

    /// <summary>The problem.</summary>
    public PlanningProblem Problem { get; }

    /// <summary>The builder, for constraints and variables of a rule's own.</summary>
    public CpModelBuilder Cp { get; }

    /// <summary>People of whom at least one day may change.</summary>
    public IReadOnlyList<Person> FreePeople { get; }

    /// <summary>The roster everything constant is taken from.</summary>
    internal Roster Incumbent { get; }

    /// <summary>All priced terms so far, in price units.</summary>
    internal LinearExpr Cost => LinearExpr.Sum(_costs);

    /// <summary>The person's day.</summary>
    public ShiftVariables Shift(Person person, int day) => _shifts[person.Index, day];

    /// <summary>The person's days, in order.</summary>
    public IEnumerable<ShiftVariables> Shifts(Person person) =>
        Enumerable.Range(0, Problem.Horizon.Days).Select(d => _shifts[person.Index, d]);

    /// <summary>Whether the person works the day.</summary>
    public Literal Works(Person person, int day) => Shift(person, day).Works;

    /// <summary>Whether the person's shift of the day is of the type, by position of the type.</summary>
    public Literal IsOf(ShiftVariables shift, int type)
    {
        if (shift.OfType.Count > 0)
        {
            return shift.OfType[type];
        }
        if (!_types.TryGetValue((shift, type), out var isOf))
        {
            var time = Problem.Typed.On(shift.Day, type).Time;
            _types[(shift, type)] = isOf = Cp.AndOf(shift.Works, Cp.IsAtMost(shift.Start, time.Start), !Cp.IsAtMost(shift.Start, time.Start - 1),
                Cp.IsAtMost(shift.End, time.End), !Cp.IsAtMost(shift.End, time.End - 1));
        }
        return isOf;
    }

    /// <summary>Paid minutes of the person's horizon.</summary>
    public LinearExpr Paid(Person person) => LinearExpr.Sum(Shifts(person).Select(s => s.Paid));

    /// <summary>The visit.</summary>
    public VisitVariables Visit(Visit visit) => _visits[visit.Index];

    /// <summary>Whether the visit may change.</summary>
    public bool IsFree(Visit visit) => _visits[visit.Index].IsFree;

    /// <summary>Every way the visit may be served.</summary>
    public IReadOnlyList<Option> Options(Visit visit) => _visits[visit.Index].Options;

    /// <summary>Whether the person serves the visit.</summary>
    public LinearExpr Serves(Person person, Visit visit) =>
        LinearExpr.Sum(Options(visit).Where(o => o.Person.Index == person.Index).Select(o => o.Serves));

    /// <summary>Minutes of the person's day, unpaid breaks left out, that lie inside the range.</summary>
    public LinearExpr PaidInside(ShiftVariables shift, TimeRange range)
    {
        if (!range.Overlaps(shift.Span))
        {
            return LinearExpr.Constant(0);
        }
        if (range.Contains(shift.Span))
        {
            return shift.Paid;
        }
        var inside = Inside(shift.Start, shift.End, range);
        return shift.Breaks.Where(b => !b.Paid).Aggregate(inside, (sum, pause) => sum - Inside(pause.Start, pause.End, range));
    }

    /// <summary>Whether the person is at work, breaks included, some minute of the range.</summary>
    public Literal Overlaps(ShiftVariables shift, TimeRange range)
    {
        if (!range.Overlaps(shift.Span))
        {
            return Literal.False;
        }
        var begins = shift.Span.End <= range.End ? Literal.True : Cp.IsAtMost(shift.Start, range.End - 1);
        var lasts = shift.Span.Start >= range.Start ? Literal.True : !Cp.IsAtMost(shift.End, range.Start);
        return Cp.AndOf(shift.Works, begins, lasts);
    }

    /// <summary>Minutes travelled between the visits of the person's day.</summary>
    /// <exception cref="InvalidOperationException">The day is free and its order no circuit.</exception>
    public LinearExpr Travel(ShiftVariables shift) => shift is { IsFree: true, Route: null }
        ? throw new InvalidOperationException("Travel has no price without routes. Maybe the neighbourhood should have them.")
        : shift.Route?.Travel
        ?? (Incumbent.Weeks[shift.Person.Index].On(shift.Day) is { } kept ? Problem.TravelMinutes(kept) : LinearExpr.Constant(0));

    /// <summary>Whether the one visit begins before the other, when one person serves both; one literal for the pair.</summary>
    public Literal IsBefore(ServedVisit one, ServedVisit other)
    {
        if (one.Visit.Index > other.Visit.Index)
        {
            return !IsBefore(other, one);
        }
        if (!_orders.TryGetValue((one.Visit.Index, other.Visit.Index), out var before))
        {
            _orders[(one.Visit.Index, other.Visit.Index)] = before = Cp.NewBool();
            Cp.HintFollows(before, [one.Start, other.Start], v => v[0] <= v[1]);
        }
        return before;
    }

    /// <summary>Adds a soft rule's price, in price units, to what is minimised.</summary>
    public void AddCost(IRule rule, LinearExpr price)
    {
        if (rule.Severity == Severity.Hard)
        {
            throw new ArgumentException($"The hard rule {rule.Id} has no price. Maybe it was meant to be soft.");
        }
        _costs.Add(price);
    }

    /// <summary>What the expression exceeds the limit by, 0 when it does not; never negative.</summary>
    public LinearExpr Excess(LinearExpr value, long limit) => Cp.MaxOf(0, value - limit);

    private LinearExpr Inside(LinearExpr start, LinearExpr end, TimeRange range) => Clamped(end, range) - Clamped(start, range);

    /// <summary>The time moved into the range; ranges that touch share what is made for their common end.</summary>
    private LinearExpr Clamped(LinearExpr time, TimeRange range) => Raised(time, range.Start) - Raised(time, range.End) + range.End;

    private LinearExpr Raised(LinearExpr time, int least)
    {
        if (!_raised.TryGetValue((time, least), out var raised))
        {
            _raised[(time, least)] = raised = Cp.MaxOf(time, least);
        }
        return raised;
    }
}
