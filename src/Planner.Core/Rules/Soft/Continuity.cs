using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// A client meets as few people as possible over the horizon. As many as the client's largest visit needs are
/// unavoidable and cost nothing; each one more does.
/// </summary>
internal sealed class Continuity(RuleSettings settings) : VisitRule, ITariffRule
{
    private static readonly RuleSetting Extra = Weight.PerPiece("kontinuitet.person", "Pris för varje person utöver de nödvändiga hos en brukare",
        "Price of each person more than necessary with a client", 40, "Antagande: en person färre är värd en knapp halvtimmes restid");

    private readonly long _extra = settings.Units(Extra);

    public override string Id => "kontinuitet";

    public override LocalText Title { get; } = new("En brukare möter så få personer som möjligt.", "A client meets as few people as possible.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Extra];

    public override IEnumerable<IReadOnlyList<Visit>> Groups(PlanningProblem problem) =>
        problem.Visits.Where(v => v is { Kind: ActivityKind.Visit, Client: not null })
            .GroupBy(v => v.Client!.Index).Where(g => g.Count() > 1).Select(g => (IReadOnlyList<Visit>)[.. g]);

    public override void Check(PlanningProblem problem, IReadOnlyList<Visit> group, IReadOnlyList<Delivery?> deliveries, Findings findings)
    {
        Span<ulong> met = stackalloc ulong[(problem.People.Count + 63) / 64];
        var (distinct, needed) = (0, 0);
        for (var v = 0; v < group.Count; v++)
        {
            needed = Math.Max(needed, group[v].Staff);
            var people = deliveries[group[v].Index]?.People;
            for (var i = 0; i < (people?.Count ?? 0); i++)
            {
                var (word, bit) = (people![i].Index / 64, 1UL << (people[i].Index % 64));
                distinct += (met[word] & bit) == 0 ? 1 : 0;
                met[word] |= bit;
            }
        }
        findings.Add(new Finding(this, new TimeRange(0, problem.Horizon.EndMinute), Client: group[0].Client,
            Measured: distinct, Limit: needed, Cost: _extra * Math.Max(0, distinct - needed)));
    }

    public override void AddTo(RosterModel model, IReadOnlyList<Visit> group)
    {
        var met = group.SelectMany(model.Options).GroupBy(o => o.Person.Index).Select(g => model.Cp.OrOf(g.Select(o => o.Serves)));
        model.AddCost(this, model.Excess(LinearExpr.Sum(met), group.Max(v => v.Staff)) * _extra);
    }

    // Each person met costs, and those that are unavoidable are given back: never more than the price, also when nobody is met.
    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person) =>
        tariff.Meeting.AddRange(Groups(problem).Select(g => ((IReadOnlyList<int>)[.. g.Select(v => v.Index)], _extra)));

    public long FixedPrice(PlanningProblem problem) => -_extra * Groups(problem).Sum(g => g.Max(v => v.Staff));

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"möter {finding.Measured} personer, {finding.Limit} hade kunnat räcka",
        $"meets {finding.Measured} people, {finding.Limit} could have been enough");
}
