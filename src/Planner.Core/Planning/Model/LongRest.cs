using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>Whether a person has one unbroken rest of a length inside a period, in the model.</summary>
internal sealed class LongRest
{
    /// <summary>How many days after a rest's start a shift can still cut it: 14 h of night shift and at most 72 h of rest.</summary>
    private const int Reach = 4;

    private readonly RosterModel _model;
    private readonly List<ShiftVariables> _days;
    private readonly TimeRange _period;
    private readonly int _minutes;
    private readonly int _firstDay;
    private readonly int _lastDay;

    private LongRest(RosterModel model, Person person, int firstDay, int days, int minutes)
    {
        var horizon = model.Problem.Horizon;
        (_model, _minutes, _firstDay, _lastDay) = (model, minutes, firstDay, firstDay + days - 1);
        _days = [.. model.Shifts(person)];
        _period = new TimeRange(horizon.DayStart(firstDay), horizon.DayStart(firstDay + days));
    }

    /// <summary>
    /// A literal for each place the rest can begin: at the period's start (or when a shift from before ends) and at the
    /// end of each day's shift. One may hold only if the rest is there; the rest is there if one may hold.
    /// </summary>
    public static IReadOnlyList<Literal> Places(RosterModel model, Person person, int firstDay, int days, int minutes)
    {
        var rest = new LongRest(model, person, firstDay, days, minutes);
        return [.. Enumerable.Range(firstDay - 1, days + 1).Select(rest.After)];
    }

    /// <summary>The rest that begins when the day's shift ends; with a day off, at its first minute.</summary>
    private Literal After(int day)
    {
        var begins = day >= _firstDay ? _days[day].End : BeforeFirst();
        if (_model.Cp.Bounds(begins).Min + _minutes > _period.End)
        {
            return Literal.False;
        }
        var place = _model.Cp.NewBool();
        var inputs = new List<LinearExpr> { begins };
        _model.Cp.AddLessOrEqual(begins, _period.End - _minutes).OnlyEnforceIf(place);
        inputs.AddRange([1, 0]);
        if (day >= _firstDay && EndBefore(day) is { } before)
        {
            _model.Cp.AddLessOrEqual(before, begins).OnlyEnforceIf(place, !_days[day].Works);
            (inputs[1], inputs[2]) = (_days[day].Works, before);
        }
        for (var later = day + 1; later <= Math.Min(day + Reach, _lastDay); later++)
        {
            _model.Cp.AddGreaterOrEqual(_days[later].Start, begins + _minutes).OnlyEnforceIf(place, _days[later].Works);
            inputs.AddRange([_days[later].Works, _days[later].Start]);
        }
        _model.Cp.HintFollows(place, inputs, Holds);
        return place;
    }

    private bool Holds(IReadOnlyList<long> values)
    {
        var begins = values[0];
        var holds = begins <= _period.End - _minutes && (values[1] == 1 || values[2] <= begins);
        for (var i = 3; i < values.Count; i += 2)
        {
            holds &= values[i] == 0 || values[i + 1] >= begins + _minutes;
        }
        return holds;
    }

    /// <summary>Where the time before the period lets a rest begin.</summary>
    private LinearExpr BeforeFirst() =>
        EndBefore(_firstDay) is { } ended ? _model.Cp.MaxOf(_period.Start, ended) : _period.Start;

    /// <summary>End of the shift before the day's, its midnight when free; null when nothing is known.</summary>
    private LinearExpr? EndBefore(int day) =>
        day > 0 ? _days[day - 1].End : _days[0].Person.History.LastShiftEnd is { } ended ? LinearExpr.Constant(ended) : null;
}
