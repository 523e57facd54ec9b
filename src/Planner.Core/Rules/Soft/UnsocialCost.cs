using Planner.Core.Costs;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Unsocial hours (OB) cost what the agreement pays for each paid minute in them, before on-cost. The agreement sums by
/// month and rounds up to half hours; a week's plan does neither.
/// </summary>
internal sealed class UnsocialCost(RuleSettings settings) : PersonRule, ITariffRule
{
    private static readonly RuleSetting Share = new("ob.andel", new("Andel av OB-tillägget som räknas", "Share of the supplement that counts"),
        SettingUnit.Percent, 100, "Antagande: hela tillägget utan PO; satserna är daterade i pay-rates.yaml (domain.md §2 S30)", new(2024, 4, 1), 0, 1000);

    internal static readonly RuleSetting Whitsun = new("ob.pingst", new("Pingsten är storhelg", "Whitsun is a major holiday"),
        SettingUnit.Switch, 1, "AB i vissa återgivningar (domain.md §7 S32, S33)", new(2024, 4, 1), 0, 1);

    private readonly decimal _share = settings.Value(Share) / 100;
    private readonly bool _whitsun = settings.IsOn(Whitsun);
    private Table? _table;

    public override string Id => "ob";

    public override LocalText Title { get; } = new("Obekväm arbetstid kostar vad avtalet säger.", "Unsocial hours cost what the agreement says.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Share, Whitsun];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var table = TableOf(problem);
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var shift = week.Shifts[s];
            var (minutes, cost) = (0, 0L);
            for (var p = table.First[shift.Day]; p < table.Periods.Length && table.Periods[p].Start < shift.Time.End; p++)
            {
                var inside = PaidInside(shift, table.Periods[p]);
                minutes += inside;
                cost += table.Prices[p] * inside;
            }
            findings.Add(new Finding(this, shift.Time, week.Person, Measured: minutes, Cost: cost));
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        var table = TableOf(model.Problem);
        model.AddCost(this, LinearExpr.WeightedSum(
            from shift in model.Shifts(person)
            from p in Enumerable.Range(0, table.Periods.Length)
            select (model.PaidInside(shift, table.Periods[p]), table.Prices[p])));
    }

    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person)
    {
        var table = TableOf(problem);
        foreach (var day in tariff.Days)
        {
            day.Paid.AddRange(table.Periods.Zip(table.Prices));
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"{Say.Duration(finding.Measured).Sv} obekväm tid, {Say.Kronor(finding.Cost).Sv}",
        $"{Say.Duration(finding.Measured).En} of unsocial hours, {Say.Kronor(finding.Cost).En}");

    private static int PaidInside(Shift shift, TimeRange period)
    {
        var minutes = shift.Time.OverlapMinutes(period);
        for (var b = 0; b < shift.Breaks.Count; b++)
        {
            minutes -= shift.Breaks[b].Paid ? 0 : shift.Breaks[b].Time.OverlapMinutes(period);
        }
        return minutes;
    }

    // Search asks for the same horizon each time; losing a race only means computing the same table twice.
    private Table TableOf(PlanningProblem problem)
    {
        var table = _table;
        if (table is null || !ReferenceEquals(table.Horizon, problem.Horizon) || !ReferenceEquals(table.Rates, problem.Parts.Pay))
        {
            _table = table = new Table(problem.Horizon, problem.Parts.Pay, _share, _whitsun);
        }
        return table;
    }

    /// <summary>A horizon's unsocial periods with their prices, and for each day the first that ends after its start.</summary>
    private sealed class Table
    {
        public Table(Horizon horizon, PayRates rates, decimal share, bool withWhitsun)
        {
            var periods = UnsocialHours.In(horizon, rates, withWhitsun);
            Horizon = horizon;
            Rates = rates;
            Periods = [.. periods.Select(p => p.Time)];
            Prices = [.. periods.Select(p => Price.PerMinute(p.KronorPerHour * share))];
            First = [.. Enumerable.Range(0, horizon.Days).Select(d => Periods.Count(p => p.End <= horizon.DayStart(d)))];
        }

        public Horizon Horizon { get; }

        public PayRates Rates { get; }

        public TimeRange[] Periods { get; }

        public long[] Prices { get; }

        public int[] First { get; }
    }
}
