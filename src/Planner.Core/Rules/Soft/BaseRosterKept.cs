using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// The week stays close to the base roster (grundschema): a day moved on or off has a price, a changed start or end
/// one by the hour. Days a person is absent from are left out, and so are people without a base roster.
/// </summary>
internal sealed class BaseRosterKept(RuleSettings settings) : PersonRule, ITariffRule
{
    private static readonly RuleSetting Day = Weight.PerPiece("grundschema.dag", "Pris för en dag som blir ledig eller arbetad mot grundschemat",
        "Price of a day free or worked against the base roster", 120, "Antagande: lite mer än ett svagt önskemål om ledighet");

    private static readonly RuleSetting Hour = Weight.PerHour("grundschema.timme", "Pris för ändrad start- eller sluttid",
        "Price of a changed start or end", 15, "Antagande: åtta timmars flytt kostar som en ändrad dag");

    private readonly long _day = settings.Units(Day);
    private readonly long _hour = settings.Units(Hour);

    public override string Id => "grundschema";

    public override LocalText Title { get; } = new("Veckan ligger nära grundschemat.", "The week stays close to the base roster.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Day, Hour];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        if (week.Person.BaseShifts.Count == 0)
        {
            return;
        }
        var next = 0;
        for (var day = 0; day < problem.Horizon.Days; day++)
        {
            var today = problem.Horizon.Day(day);
            var shift = next < week.Shifts.Count && week.Shifts[next].Day == day ? week.Shifts[next++] : null;
            if (!IsAbsent(week.Person, today))
            {
                CheckDay(week.Person, today, BaseShift(week.Person, today), shift, findings);
            }
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        foreach (var shift in model.Shifts(person).Where(s => person.BaseShifts.Count > 0))
        {
            var today = model.Problem.Horizon.Day(shift.Day);
            if (IsAbsent(person, today))
            {
                continue;
            }
            model.AddCost(this, BaseShift(person, today) is { } planned
                ? (1 - shift.Works) * _day + (Moved(shift.Start, planned.Start) + Moved(shift.End, planned.End)) * _hour
                : shift.Works * _day);

            // A day off stands at its first minute, and has moved nothing.
            LinearExpr Moved(LinearExpr time, int before) => model.Cp.MaxOf(0, time - before, before - time - (1 - shift.Works) * (before - today.Start));
        }
    }

    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person)
    {
        for (var day = 0; day < tariff.Days.Count && person.BaseShifts.Count > 0; day++)
        {
            var today = problem.Horizon.Day(day);
            if (IsAbsent(person, today))
            {
                continue;
            }
            var planned = BaseShift(person, today);
            tariff.Days[day].Free += planned is null ? 0 : _day;
            tariff.Days[day].Works += planned is null ? _day : 0;
            tariff.Days[day].Wanted = planned is { } time ? (time, _hour) : null;
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var time = Say.Stretch(finding.When, problem.Horizon);
        return (finding.Measured, finding.Limit) switch
        {
            (0, _) => new($"ledig mot grundschemats {time.Sv}", $"free against the base roster's {time.En}"),
            (_, 0) => new($"arbetar {time.Sv}, ledig i grundschemat", $"works {time.En}, free in the base roster"),
            (var moved, _) => new($"{time.Sv}: {Say.Duration(moved).Sv} från grundschemat", $"{time.En}: {Say.Duration(moved).En} from the base roster"),
        };
    }

    private void CheckDay(Person person, TimeRange today, TimeRange? planned, Shift? shift, Findings findings)
    {
        if (planned is { } before && shift is not null)
        {
            var moved = Math.Abs(shift.Time.Start - before.Start) + Math.Abs(shift.Time.End - before.End);
            findings.Add(new Finding(this, shift.Time, person, Measured: moved, Limit: 1, Cost: _hour * moved));
        }
        else if (planned is not null || shift is not null)
        {
            findings.Add(new Finding(this, shift?.Time ?? planned ?? today, person,
                Measured: shift is null ? 0 : 1, Limit: planned is null ? 0 : 1, Cost: _day));
        }
    }

    private static TimeRange? BaseShift(Person person, TimeRange today)
    {
        for (var b = 0; b < person.BaseShifts.Count; b++)
        {
            if (today.Start <= person.BaseShifts[b].Start && person.BaseShifts[b].Start < today.End)
            {
                return person.BaseShifts[b];
            }
        }
        return null;
    }

    private static bool IsAbsent(Person person, TimeRange today)
    {
        for (var a = 0; a < person.Absences.Count; a++)
        {
            if (person.Absences[a].Time.Overlaps(today))
            {
                return true;
            }
        }
        return false;
    }
}
