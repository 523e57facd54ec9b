using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>Wishes for and against types of shifts are met.</summary>
internal sealed class ShiftWishesMet(RuleSettings settings) : PersonRule, IPatternRule
{
    private static readonly RuleSetting Step = Weight.PerPiece("passonskemal.viktsteg", "Pris för ett brutet passönskemål, för varje viktsteg",
        "Price of a broken wish about a shift, for each step of weight", 60, "Antagande: som ett önskemål om arbete");

    private readonly long _step = settings.Units(Step);

    public override string Id => "passonskemal";

    public override LocalText Title { get; } = new("Önskemål om passtyper uppfylls.", "Wishes about types of shifts are met.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Step];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var wishes = week.Person.ShiftWishes;
        for (var w = 0; w < wishes.Count; w++)
        {
            var has = week.On(wishes[w].Day) is { } shift && problem.Typed.Of(shift) == wishes[w].Type;
            if (has != wishes[w].ToWork)
            {
                var time = problem.Typed.On(wishes[w].Day, wishes[w].Type).Time;
                findings.Add(new Finding(this, time, week.Person, Measured: wishes[w].Weight, Limit: has ? 0 : 1, Cost: _step * wishes[w].Weight));
            }
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        foreach (var wish in person.ShiftWishes)
        {
            var has = model.IsOf(model.Shift(person, wish.Day), wish.Type);
            model.AddCost(this, (LinearExpr)(wish.ToWork ? !has : has) * (_step * wish.Weight));
        }
    }

    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
        foreach (var wish in person.ShiftWishes)
        {
            var price = _step * wish.Weight;
            pattern.FixedPrice += wish.ToWork ? price : 0;
            pattern.AddPrice(wish.Day, wish.Type, wish.ToWork ? -price : price);
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (type, day) = (Say.ShiftType(problem, finding.When), Say.Date(DateOnly.FromDateTime(problem.Horizon.LocalOf(finding.When.Start))));
        return finding.Limit == 1
            ? new($"ville ha passet {type} {day.Sv} (vikt {finding.Measured})", $"wanted the shift {type} {day.En} (weight {finding.Measured})")
            : new($"ville inte ha passet {type} {day.Sv} (vikt {finding.Measured})", $"did not want the shift {type} {day.En} (weight {finding.Measured})");
    }
}
