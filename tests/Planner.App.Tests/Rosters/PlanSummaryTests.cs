using Planner.App.Rosters.Summary;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Rosters;

public sealed class PlanSummaryTests
{
    private readonly WeekReportFigures _figures = new();

    [Fact]
    public void Covered_and_uncovered_time_add_up_to_the_demand()
    {
        var demand = _figures.Problem.Visits.Sum(v => v.StaffMinutes);
        Assert.Equal(demand, _figures.Summary.Services.Sum(s => s.CoveredMinutes + s.UncoveredMinutes));
        Assert.Equal(180 + (2 * 60) + 120, _figures.Summary.UncoveredMinutes);
        Assert.Equal(_figures.Problem.Visits.Count, _figures.Summary.Services.Sum(s => s.Visits));
    }

    [Fact]
    public void Paid_time_is_what_activities_take()
    {
        foreach (var person in _figures.Summary.People)
        {
            var duties = _figures.Roster.Weeks[person.Person.Index].Shifts.SelectMany(s => s.Served).Where(a => a.Visit!.Client is null).Sum(a => a.Time.Minutes);
            Assert.Equal(person.PaidMinutes, person.DirectMinutes + person.TravelMinutes + person.ResourceMinutes + duties);
        }
    }

    [Fact]
    public void Overtime_begins_where_contract_and_flexitime_end()
    {
        var rules = new RuleBook(RuleBook.Types.Where(t => t.Name == "NoOvertime").Select(t => RuleBook.Make(t, RuleSettings.Defaults)));
        foreach (var (minutes, expected) in new[] { (2066, 0), (2066 + 120, 0), (2066 + 150, 30) })
        {
            var problem = _figures.Problem.WithRules(new RuleBook(rules.All.Select(r => (IRule)new Soft(r))));
            var week = new PersonWeek(problem.People[0], [new Shift(0, new TimeRange(0, minutes), [], [])]);
            var roster = new Roster(problem.People.Select(p => p.Index == 0 ? week : new PersonWeek(p, [])), problem.Visits.Count);
            var plan = ((CheckOutcome.Passed)PlanChecker.Check(problem, roster)).Plan;
            Assert.Equal(expected, PlanSummary.Of(plan).OvertimeMinutes);
        }
    }

    [Theory]
    [InlineData(PlanStatus.ProvenOptimal, 98, "Bevisat bäst")]
    [InlineData(PlanStatus.BestFound, 80, "högst 25 % dyrare")]
    [InlineData(PlanStatus.BestFound, null, "inte känt")]
    [InlineData(PlanStatus.Stopped, null, "Stoppad i förtid")]
    [InlineData(PlanStatus.EngineMissing, null, "utan bevis")]
    public void What_is_known_of_a_plan_is_said_and_no_more(PlanStatus status, int? boundPercent, string said)
    {
        var result = SampleWeek.Report(status: status).Result;
        var bounded = result with { Bound = boundPercent is { } percent ? result.Plan.Cost * percent / 100 : null };
        Assert.Contains(said, ProofSentence.Of(bounded).Sv, StringComparison.Ordinal);
    }

    private sealed class WeekReportFigures
    {
        public WeekReportFigures()
        {
            var report = SampleWeek.Report();
            (Problem, Roster, Summary) = (report.Result.Plan.Problem, report.Result.Plan.Roster, report.Summary);
        }

        public PlanningProblem Problem { get; }

        public Roster Roster { get; }

        public PlanSummary Summary { get; }
    }

    /// <summary>A rule that tells its settings and finds nothing, so that a roster it would reject can be summed up.</summary>
    private sealed class Soft(IRule rule) : IRule
    {
        public string Id => rule.Id;

        public LocalText Title => rule.Title;

        public Severity Severity => Severity.Soft;

        public IReadOnlyList<RuleSetting> Settings => rule.Settings;

        public void AddTo(RosterModel model) => throw new NotSupportedException("Nothing is solved in these tests.");

        public void Check(PlanningProblem problem, Roster roster, Findings findings)
        {
        }

        public LocalText Describe(Finding finding, PlanningProblem problem) => rule.Describe(finding, problem);
    }
}
