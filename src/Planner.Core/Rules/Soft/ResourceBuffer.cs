using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Resource time (resurstid) as a buffer against absence: on each day those who start before noon together have at least
/// so much paid time without visit, duty or travel. Off until a unit gives it a price: it buys resilience with distance
/// from what the week would otherwise be.
/// </summary>
internal sealed class ResourceBuffer(RuleSettings settings) : DayRule
{
    private const int Noon = 12;

    private static readonly RuleSetting Hour = Weight.PerHour("resursbuffert.timme", "Pris för varje timme som saknas i dagens buffert",
        "Price of each hour the day's buffer lacks", 0, "Antagande: av, tills enheten vill köpa tålighet mot frånvaro");

    private static readonly RuleSetting Workday = Weight.Limit("resursbuffert.vardag", "Resurstid som önskas en vardag",
        "Resource time wanted on a weekday", 360, "Antagande: ungefär besöken i ett pass", 6000);

    private static readonly RuleSetting FreeDay = Weight.Limit("resursbuffert.helg", "Resurstid som önskas en helgdag",
        "Resource time wanted on a day of the weekend or a holiday", 120, "Antagande: en tredjedel av en vardags", 6000);

    private readonly int _workday = settings.Whole(Workday);
    private readonly int _freeDay = settings.Whole(FreeDay);

    public override string Id => "resursbuffert";

    public override LocalText Title { get; } = new(
        "Varje dag har dagpassen resurstid som buffert mot frånvaro.", "Each day the day shifts have resource time as a buffer against absence.");

    public override IReadOnlyList<RuleSetting> Settings => [Hour, Workday, FreeDay];

    public override long PricePerUnit { get; } = settings.Units(Hour);

    public override int Wanted(PlanningProblem problem, int day) =>
        SwedishHolidays.IsWorkingDay(problem.Horizon.DateOf(day)) ? _workday : _freeDay;

    public override int Share(PlanningProblem problem, PersonWeek week, int day)
    {
        if (week.On(day) is not { } shift || shift.Time.Start >= NoonOf(problem.Horizon, day))
        {
            return 0;
        }
        var minutes = shift.PaidMinutes - problem.TravelMinutes(shift);
        for (var a = 0; a < shift.Served.Count; a++)
        {
            minutes -= shift.Served[a].Time.Minutes;
        }
        return minutes;
    }

    public override LinearExpr Share(RosterModel model, Person person, int day)
    {
        var shift = model.Shift(person, day);
        var spare = shift.Paid - LinearExpr.WeightedSum(shift.Visits.Select(v => (v.Serves, (long)v.Visit.Minutes))) - model.Travel(shift);
        var isDayShift = model.Cp.IsAtMost(shift.Start, NoonOf(model.Problem.Horizon, day) - 1);
        if (isDayShift.IsTrue || isDayShift.IsFalse)
        {
            return isDayShift.IsTrue ? spare : LinearExpr.Constant(0);
        }
        var (least, most) = model.Cp.Bounds(spare);
        var counted = model.Cp.NewInt(Math.Min(0, least), Math.Max(0, most), Id);
        model.Cp.AddLessOrEqual(counted, spare).OnlyEnforceIf(isDayShift);
        model.Cp.AddLessOrEqual(counted, 0).OnlyEnforceIf(!isDayShift);
        model.Cp.HintFollows(counted, [spare, isDayShift], values => values[1] == 1 ? values[0] : 0);
        return counted;
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var date = Say.Date(problem.Horizon.DateOf(problem.Horizon.DayOfMinute(finding.When.Start)));
        var (there, wanted) = (Say.Duration(finding.Measured), Say.Duration(finding.Limit));
        return new($"{date.Sv}: {there.Sv} resurstid på dagpass < {wanted.Sv}", $"{date.En}: {there.En} of resource time on day shifts < {wanted.En}");
    }

    private static int NoonOf(Horizon horizon, int day) => horizon.MinuteOf(day, new TimeOnly(Noon, 0));
}
