using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Weekends free by agreement are free, and nobody works too many in a row, those before the horizon included. A shift
/// that touches Saturday or Sunday works the weekend, also one that began on Friday night.
/// </summary>
internal sealed class FreeWeekends(RuleSettings settings) : PersonRule, IPatternRule
{
    private static readonly RuleSetting Most = new(
        "helgledig.i-rad", new("Flest arbetade helger i rad", "Most weekends worked in a row"), SettingUnit.Count, 2,
        "Antagande: varannan helg är det vanliga, med plats för ett byte", new(2024, 1, 1), 1, 10);

    private readonly int _most = settings.Whole(Most);

    public override string Id => "helgledig";

    public override LocalText Title { get; } = new(
        "Avtalade lediga helger är lediga, och ingen arbetar för många helger i rad.",
        "Weekends free by agreement are free, and nobody works too many in a row.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Most];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var run = week.Person.History.WeekendsInARow;
        for (var saturday = FirstSaturday(problem.Horizon); saturday < problem.Horizon.Days; saturday += 7)
        {
            var weekend = Weekend(problem.Horizon, saturday);
            run = Worked(week, weekend) ? run + 1 : 0;
            if (run > 0 && week.Person.FreeWeekends.Contains(saturday))
            {
                findings.Add(new Finding(this, weekend, week.Person, Measured: 1));
            }
            if (run > _most)
            {
                findings.Add(new Finding(this, weekend, week.Person, Measured: run, Limit: _most));
            }
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        var worked = new List<Literal>();
        for (var saturday = FirstSaturday(model.Problem.Horizon); saturday < model.Problem.Horizon.Days; saturday += 7)
        {
            var weekend = Weekend(model.Problem.Horizon, saturday);
            worked.Add(model.Cp.OrOf(model.Shifts(person).Select(s => model.Overlaps(s, weekend))));
            if (person.FreeWeekends.Contains(saturday))
            {
                model.Cp.AddBoolAnd([!worked[^1]]);
            }
        }
        Runs.AtMost(model.Cp, worked, person.History.WeekendsInARow, _most);
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
        var (horizon, weekends) = (problem.Horizon, 0);
        for (var saturday = FirstSaturday(horizon); saturday < horizon.Days; saturday += 7, weekends++)
        {
            if (person.FreeWeekends.Contains(saturday))
            {
                var weekend = Weekend(horizon, saturday);
                pattern.ForbidWhere(problem.Typed, shift => shift.Time.Overlaps(weekend));
            }
        }
        if (person.History.WeekendsInARow + weekends > _most)
        {
            pattern.Remember(new WeekendMemory(problem.Typed, horizon, _most, person.History.WeekendsInARow));
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var saturday = Say.Date(DateOnly.FromDateTime(problem.Horizon.LocalOf(finding.When.Start)));
        return finding.Limit == 0
            ? new($"helgen från {saturday.Sv} är ledig enligt avtal", $"the weekend from {saturday.En} is free by agreement")
            : new(
                $"{finding.Measured} helger i rad > {finding.Limit}, den sista från {saturday.Sv}",
                $"{finding.Measured} weekends in a row > {finding.Limit}, the last from {saturday.En}");
    }

    /// <summary>Whether a shift of the week touches the weekend.</summary>
    internal static bool Worked(PersonWeek week, TimeRange weekend)
    {
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            if (week.Shifts[s].Time.Overlaps(weekend))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The first Saturday whose weekend reaches into the horizon: the day before it, when it starts on a Sunday.</summary>
    private static int FirstSaturday(Horizon horizon) => (((int)DayOfWeek.Saturday - (int)horizon.DayOfWeek(0) + 8) % 7) - 1;

    /// <summary>The weekend of a Saturday, to Monday's midnight.</summary>
    internal static TimeRange Weekend(Horizon horizon, int saturday) => new(horizon.DayStart(saturday), horizon.DayStart(saturday + 2));
}
