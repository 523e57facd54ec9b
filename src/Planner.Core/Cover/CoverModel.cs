using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Cover;

/// <summary>The model of one cover problem: every hard rule, what the clock and the alternative fix, and a number for each tier.</summary>
internal sealed class CoverModel
{
    private readonly CoverProblem _cover;
    private readonly Dictionary<CoverTier, LinearExpr> _tiers = [];

    public CoverModel(CoverProblem cover, CoverPolicy policy)
    {
        _cover = cover;
        Roster = new RosterModel(cover.Problem, cover.Start, cover.Free);
        foreach (var rule in cover.Problem.Rules.All.Where(r => r.Severity == Severity.Hard))
        {
            rule.AddTo(Roster);
        }
        var moves = new VisitMoves(Roster, cover);
        var days = new DayMoves(Roster, cover, moves, policy);
        var extra = new ExtraHoursModel(Roster, cover, days, policy);
        var loss = new ServiceLoss(Roster, cover, moves);
        var acquaintance = new Acquaintance(cover, policy);
        var clients = moves.All.Where(m => m.Visit.Client is not null).ToList();
        loss.AddTo(_tiers);
        _tiers[CoverTier.Overtime] = extra.OvertimeMinutes;
        _tiers[CoverTier.ExtraPay] = extra.Pay;
        _tiers[CoverTier.Reallocated] = LinearExpr.Sum(moves.Newcomers.Where(o => o.Visit.Client is not null).Select(o => o.Serves));
        _tiers[CoverTier.Retimed] = LinearExpr.Sum(clients.Select(m => m.Retimed));
        _tiers[CoverTier.ShiftTotal] = LinearExpr.Sum(clients.Select(m => m.MinutesMoved));
        _tiers[CoverTier.ShiftLargest] = moves.Largest;
        _tiers[CoverTier.PeopleDisturbed] = days.PeopleDisturbed;
        _tiers[CoverTier.Strangers] = LinearExpr.WeightedSum(moves.Newcomers.Select(o => (o.Serves, acquaintance.Strangeness(o.Person, o.Visit))));
        _tiers[CoverTier.FairnessDebt] = acquaintance.Debt(moves);
        _tiers[CoverTier.TieBreak] = LinearExpr.WeightedSum(moves.Newcomers.Select(o => (o.Serves, TieWeight(o))))
            + LinearExpr.Sum(moves.All.Where(m => m.Visit.Client is null).Select(m => m.MinutesMoved)) + days.BreakMinutesMoved;
    }

    /// <summary>The model of shifts and visits.</summary>
    public RosterModel Roster { get; }

    public CpModelBuilder Cp => Roster.Cp;

    /// <summary>Whose means are used.</summary>
    public CoverAlternative Alternative => _cover.Alternative;

    /// <summary>What the tier counts; the extra pay in price units.</summary>
    public LinearExpr Of(CoverTier tier) => _tiers[tier];

    /// <summary>Hints a roster, from which the builder derives the rest.</summary>
    public void Hint(Roster roster)
    {
        foreach (var (expression, value) in RosterValues.Of(Roster, roster) ?? [])
        {
            Cp.Hint(expression, value);
        }
    }

    /// <summary>That just these people give the visits: who serves them is settled, when is not.</summary>
    public IEnumerable<(Literal Serves, bool Value)> Settled(IEnumerable<GivenVisit> given)
    {
        var chosen = given.ToHashSet();
        return from visit in chosen.Select(g => g.Visit).Distinct()
               from option in Roster.Options(_cover.Problem.Visits[visit])
               select (option.Serves, chosen.Contains(new GivenVisit(visit, option.Person.Index, option.ShiftDay)));
    }

    /// <summary>That the free visits of clients are given by whom the roster says, and the others by nobody: only when is not settled.</summary>
    public IEnumerable<(Literal Serves, bool Value)> SettledAs(Roster roster)
    {
        var given = (from week in roster.Weeks from shift in week.Shifts from served in shift.Served select (served.Visit!.Index, week.Person.Index, shift.Day)).ToHashSet();
        return from visit in _cover.Problem.Visits
               where visit.Client is not null && Roster.IsFree(visit)
               from option in Roster.Options(visit)
               select (option.Serves, given.Contains((visit.Index, option.Person.Index, option.ShiftDay)));
    }

    private long TieWeight(Option option) => 1 + ((option.Person.Index * 7 + option.Visit.Index * 3) % _cover.Problem.People.Count);
}
