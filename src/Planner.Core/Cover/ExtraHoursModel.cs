using Planner.Core.Costs;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Cover;

/// <summary>
/// Paid time beyond the schedule and what it costs: fyllnadstid up to eight hours of the day for part-timers, enkel
/// övertid in the two hours next to the scheduled shift, kvalificerad otherwise (domain.md §2 S24, S26, S27), plain pay
/// for the hourly employed, and the unsocial supplement on all of it.
/// </summary>
internal sealed class ExtraHoursModel
{
    private const int NextToShift = 120;
    private const int FullDay = 480;
    private const decimal HoursAMonth = 165;
    private readonly RosterModel _model;
    private readonly CoverProblem _cover;
    private readonly CoverPolicy _policy;
    private readonly IReadOnlyList<UnsocialPeriod> _unsocial;
    private readonly List<LinearExpr> _overtime = [];
    private readonly List<LinearExpr> _pay = [];

    public ExtraHoursModel(RosterModel model, CoverProblem cover, DayMoves days, CoverPolicy policy)
    {
        (_model, _cover, _policy) = (model, cover, policy);
        _unsocial = UnsocialHours.In(cover.Problem.Horizon, cover.Problem.Parts.Pay);
        foreach (var shift in model.FreePeople.SelectMany(model.Shifts).Where(s => s.IsFree && !s.Works.IsTrue && !s.Works.IsFalse))
        {
            Add(shift, days.Scheduled(shift));
        }
    }

    /// <summary>Minutes of overtime.</summary>
    public LinearExpr OvertimeMinutes => LinearExpr.Sum(_overtime);

    /// <summary>Pay beyond the schedule before on-cost, in price units.</summary>
    public LinearExpr Pay => LinearExpr.Sum(_pay);

    private void Add(ShiftVariables shift, Shift? scheduled)
    {
        var (before, after) = scheduled is null
            ? (new TimeRange(shift.Span.Start, shift.Span.Start), shift.Span)
            : (new TimeRange(shift.Span.Start, scheduled.Time.Start), new TimeRange(scheduled.Time.End, Math.Max(scheduled.Time.End, shift.Span.End)));
        var (early, late) = (_model.PaidInside(shift, before), _model.PaidInside(shift, after));
        if (scheduled is not null)
        {
            _model.Cp.AddLessOrEqual(_model.PaidInside(shift, scheduled.Time), scheduled.PaidMinutes);
        }
        _model.Cp.AddLessOrEqual(early + late, CeilingOf(shift, scheduled));
        var served = LinearExpr.WeightedSum(shift.Visits.Select(v => (v.Serves, _model.Cp.Bounds(v.Minutes).Min)));
        _model.Cp.AddGreaterOrEqual(early + late, served - (scheduled?.PaidMinutes ?? 0));
        AddPay(shift, scheduled, before, after, early, late);
        AddUnsocial(shift, before);
        AddUnsocial(shift, after);
    }

    /// <summary>The most extra minutes: without overtime only what is fyllnadstid or hourly work.</summary>
    private int CeilingOf(ShiftVariables shift, Shift? scheduled)
    {
        var room = Math.Max(0, _policy.LongestPaidDay - (scheduled?.PaidMinutes ?? 0));
        return _cover.Alternative != CoverAlternative.ExtraHours ? room
            : shift.Person.Contract.IsHourly ? Math.Min(room, FullDay)
            : Math.Min(room, Fyllnad(shift, scheduled));
    }

    /// <summary>Minutes of the day that are fyllnadstid: up to eight hours, none for full-timers or on a free day of theirs at a weekend.</summary>
    private int Fyllnad(ShiftVariables shift, Shift? scheduled) =>
        shift.Person.Contract.Percent >= 100 || (scheduled is null && _cover.IsFreeDay(shift.Day)) ? 0 : Math.Max(0, FullDay - (scheduled?.PaidMinutes ?? 0));

    private void AddPay(ShiftVariables shift, Shift? scheduled, TimeRange before, TimeRange after, LinearExpr early, LinearExpr late)
    {
        var hour = shift.Person.Contract.MonthlySalary / HoursAMonth;
        if (shift.Person.Contract.IsHourly)
        {
            _pay.Add((early + late) * Price.PerMinute(hour));
            return;
        }
        var (cp, limit) = (_model.Cp, Fyllnad(shift, scheduled));
        var fyllnad = limit == 0 ? LinearExpr.Constant(0) : cp.MinOf(early + late, LinearExpr.Constant(limit));
        var overtime = cp.MaxOf(LinearExpr.Constant(0), early + late - fyllnad);
        _overtime.Add(overtime);
        var simple = scheduled is not null && _cover.Alternative != CoverAlternative.ExtraHours
            ? Simple(shift, before, after, early, late, limit)
            : LinearExpr.Constant(0);
        var qualified = cp.MaxOf(LinearExpr.Constant(0), overtime - simple);
        _pay.Add(fyllnad * Price.PerMinute(hour * 1.2m) + simple * Price.PerMinute(hour * 1.8m) + qualified * Price.PerMinute(hour * 2.4m));
    }

    /// <summary>Overtime minutes next to the scheduled shift that fyllnadstid, which comes first in time, leaves.</summary>
    private LinearExpr Simple(ShiftVariables shift, TimeRange before, TimeRange after, LinearExpr early, LinearExpr late, int fyllnad)
    {
        var cp = _model.Cp;
        var nearEarly = _model.PaidInside(shift, new TimeRange(Math.Max(before.Start, before.End - NextToShift), before.End));
        var nearLate = _model.PaidInside(shift, new TimeRange(after.Start, Math.Min(after.End, after.Start + NextToShift)));
        if (fyllnad == 0)
        {
            return nearEarly + nearLate;
        }
        var first = cp.MinOf(early, LinearExpr.Constant(fyllnad));
        var leftEarly = cp.MinOf(early - first, nearEarly);
        var second = cp.MinOf(late, fyllnad - first);
        return leftEarly + cp.MaxOf(LinearExpr.Constant(0), nearLate - second);
    }

    private void AddUnsocial(ShiftVariables shift, TimeRange extra)
    {
        foreach (var period in _unsocial.Where(p => p.Time.Overlaps(extra) && p.Time.Overlaps(shift.Span)))
        {
            var part = new TimeRange(Math.Max(period.Time.Start, extra.Start), Math.Min(period.Time.End, extra.End));
            _pay.Add(_model.PaidInside(shift, part) * Price.PerMinute(period.KronorPerHour));
        }
    }
}
