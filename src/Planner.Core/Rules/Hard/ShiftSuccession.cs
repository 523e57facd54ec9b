using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// A type of shift is not followed the day after by one that may not follow it, for example early after late. What was
/// worked before the horizon is not known by type and not judged.
/// </summary>
internal sealed class ShiftSuccession : PersonRule, IPatternRule
{
    public override string Id => "passfoljd";

    public override LocalText Title { get; } = new(
        "Ett pass följs inte dagen efter av en typ som inte får följa.", "A shift is not followed the day after by a type that may not follow.");

    public override Severity Severity => Severity.Hard;

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        for (var s = 1; s < week.Shifts.Count && problem.Typed.Types.Count > 0; s++)
        {
            var (before, shift) = (week.Shifts[s - 1], week.Shifts[s]);
            if (before.Day + 1 == shift.Day && problem.Typed.Of(before) is >= 0 and var type && problem.Typed.Of(shift) is >= 0 and var next
                && !problem.Typed.MayFollow(type, next))
            {
                findings.Add(new Finding(this, new TimeRange(before.Time.Start, shift.Time.End), week.Person, Measured: next, Limit: type));
            }
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        var days = model.Shifts(person).ToList();
        for (var day = 1; day < days.Count; day++)
        {
            foreach (var (type, next) in Forbidden(model.Problem))
            {
                model.Cp.AddClause(!model.IsOf(days[day - 1], type), !model.IsOf(days[day], next));
            }
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
        foreach (var (type, next) in Forbidden(problem))
        {
            pattern.ForbidSuccession(type, next);
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var types = problem.Typed.Types;
        var day = Say.Date(DateOnly.FromDateTime(problem.Horizon.LocalOf(finding.When.Start)).AddDays(1));
        return new(
            $"{types[finding.Measured].Id} {day.Sv} dagen efter {types[finding.Limit].Id}",
            $"{types[finding.Measured].Id} {day.En} the day after {types[finding.Limit].Id}");
    }

    private static IEnumerable<(int Type, int Next)> Forbidden(PlanningProblem problem)
    {
        var types = problem.Typed.Types.Count;
        return from type in Enumerable.Range(0, types) from next in Enumerable.Range(0, types) where !problem.Typed.MayFollow(type, next) select (type, next);
    }
}
