using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// Nobody works more than five hours without a rast: unpaid and at least half an hour. The paid meal (måltidsuppehåll)
/// takes its place only inside a visit that has it and that the person serves alone, because then nobody can be
/// relieved (domain.md §1 S17).
/// </summary>
internal sealed class BreakInTime(RuleSettings settings) : PersonRule, IPatternRule, ITariffRule
{
    private static readonly RuleSetting Latest = new(
        "rast.senast", new("Längsta arbete utan rast", "Longest work without a break"), SettingUnit.Minutes, 300,
        "ATL (domain.md §1 S17); datumet allmän kunskap", new(1983, 1, 1), 120, 360);

    private static readonly RuleSetting Shortest = new(
        "rast.minst", new("Kortaste rast", "Shortest break"), SettingUnit.Minutes, 30,
        "Rekommendation, inte lag (domain.md §1 S17)", new(2020, 2, 14), 30, 60);

    private readonly int _latest = settings.Whole(Latest);
    private readonly int _shortest = settings.Whole(Shortest);

    /// <summary>The longest work without a break, in minutes.</summary>
    internal int LongestWork => _latest;

    /// <summary>The shortest rast, in minutes.</summary>
    internal int ShortestRest => _shortest;

    public override string Id => "rast";

    public override LocalText Title { get; } = new(
        "Rasten kommer senast efter fem timmar och är minst en halvtimme.", "A break comes within five hours and is at least half an hour.");

    public override Severity Severity => Severity.Hard;

    public override IReadOnlyList<RuleSetting> Settings => [Latest, Shortest];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var shift = week.Shifts[s];
            var worksFrom = shift.Time.Start;
            for (var k = 0; k < shift.Breaks.Count; k++)
            {
                var pause = shift.Breaks[k];
                if (!pause.Paid && pause.Time.Minutes < _shortest)
                {
                    findings.Add(new Finding(this, pause.Time, week.Person, Measured: pause.Time.Minutes, Limit: _shortest));
                }
                if (!pause.Paid || IsMealAlone(shift, pause.Time))
                {
                    Judge(week.Person, worksFrom, pause.Time.Start, findings);
                    worksFrom = Math.Max(worksFrom, pause.Time.End);
                }
            }
            Judge(week.Person, worksFrom, shift.Time.End, findings);
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        foreach (var shift in model.Shifts(person).Where(s => s.IsFree && !s.Works.IsFalse))
        {
            foreach (var pause in shift.Breaks.Where(b => !b.Paid))
            {
                model.Cp.AddGreaterOrEqual(pause.Minutes, _shortest).OnlyEnforceIf(pause.Present);
            }
            new BreakChain(model.Cp, _latest).Require(shift);
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
        var findings = new Findings(keep: false);
        pattern.ForbidWhere(problem.Typed, shift =>
        {
            var before = findings.HardBreaches;
            Check(problem, new PersonWeek(person, [shift]), findings);
            return findings.HardBreaches > before;
        });
    }

    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person) => tariff.Break = (_latest, _shortest);

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (time, limit, measured) = (Say.Stretch(finding.When, problem.Horizon), Say.Duration(finding.Limit), Say.Duration(finding.Measured));
        return finding.Measured < finding.Limit
            ? new($"rasten {time.Sv} är {measured.Sv} < {limit.Sv}", $"the break {time.En} is {measured.En} < {limit.En}")
            : new($"{measured.Sv} utan rast > {limit.Sv}, {time.Sv}", $"{measured.En} without a break > {limit.En}, {time.En}");
    }

    /// <summary>Whether a paid meal in the visit counts as a break.</summary>
    internal static bool HasMealAlone(Visit visit) => visit.Staff == 1 && visit.MealOffsets.Count > 0;

    private void Judge(Person person, int from, int to, Findings findings)
    {
        if (to - from > _latest)
        {
            findings.Add(new Finding(this, new TimeRange(from, to), person, Measured: to - from, Limit: _latest));
        }
    }

    private static bool IsMealAlone(Shift shift, TimeRange meal)
    {
        for (var i = 0; i < shift.Served.Count; i++)
        {
            var served = shift.Served[i];
            if (served.Visit is { } visit && HasMealAlone(visit) && served.Time.Contains(meal))
            {
                return true;
            }
        }
        return false;
    }
}
