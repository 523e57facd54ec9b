using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Rules;

/// <summary>
/// Wishes (önskemål) to work or to be free in a stretch of time are met. A wish is about the whole shift, breaks included.
/// </summary>
internal sealed class Wishes(RuleSettings settings) : PersonRule, ITariffRule
{
    private static readonly RuleSetting Free = Weight.PerPiece("onskemal.ledig", "Pris för ett brutet önskemål om ledighet, för varje viktsteg",
        "Price of a broken wish to be free, for each step of weight", 100, "Antagande: som en helgdag i rättvisan");

    private static readonly RuleSetting Work = Weight.PerPiece("onskemal.arbete", "Pris för ett brutet önskemål om arbete, för varje viktsteg",
        "Price of a broken wish to work, for each step of weight", 60, "Antagande: lättare än önskad ledighet");

    private readonly long _free = settings.Units(Free);
    private readonly long _work = settings.Units(Work);

    public override string Id => "onskemal";

    public override LocalText Title { get; } = new("Önskemål om arbete och ledighet uppfylls.", "Wishes to work and to be free are met.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Free, Work];

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        var wishes = week.Person.Wishes;
        for (var w = 0; w < wishes.Count; w++)
        {
            if (IsAtWork(week, wishes[w].Time) != wishes[w].ToWork)
            {
                findings.Add(new Finding(this, wishes[w].Time, week.Person, Measured: wishes[w].Weight, Limit: wishes[w].ToWork ? 1 : 0, Cost: PriceOf(wishes[w])));
            }
        }
    }

    public override void AddTo(RosterModel model, Person person)
    {
        foreach (var wish in person.Wishes)
        {
            var atWork = model.Cp.OrOf(model.Shifts(person).Select(s => model.Overlaps(s, wish.Time)));
            model.AddCost(this, (LinearExpr)(wish.ToWork ? !atWork : atWork) * PriceOf(wish));
        }
    }

    // A wish to work may be met by a shift that began the day before: a tariff of one day at a time cannot say what breaking it costs.
    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person)
    {
        foreach (var wish in person.Wishes.Where(w => !w.ToWork && 0 <= w.Time.Start && w.Time.Start < problem.Horizon.EndMinute))
        {
            tariff.Days[problem.Horizon.DayOfMinute(wish.Time.Start)].AtWork.Add((wish.Time, PriceOf(wish)));
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var (from, to) = (Say.Moment(problem.Horizon.LocalOf(finding.When.Start)), Say.Moment(problem.Horizon.LocalOf(finding.When.End)));
        return finding.Limit == 1
            ? new($"ville arbeta {from.Sv}–{to.Sv} men är ledig (vikt {finding.Measured})", $"wanted to work {from.En}–{to.En} but is free (weight {finding.Measured})")
            : new($"ville vara ledig {from.Sv}–{to.Sv} men arbetar (vikt {finding.Measured})", $"wanted to be free {from.En}–{to.En} but works (weight {finding.Measured})");
    }

    private long PriceOf(Wish wish) => (wish.ToWork ? _work : _free) * wish.Weight;

    private static bool IsAtWork(PersonWeek week, TimeRange time)
    {
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            if (week.Shifts[s].Time.Overlaps(time))
            {
                return true;
            }
        }
        return false;
    }
}
