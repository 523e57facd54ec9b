using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Cover;

/// <summary>What clients and the unit's own duties lose, by right and priority (domain.md §3).</summary>
internal sealed class ServiceLoss
{
    private readonly RosterModel _model;
    private readonly CoverProblem _cover;
    private readonly Dictionary<int, VisitMove> _moves;

    public ServiceLoss(RosterModel model, CoverProblem cover, VisitMoves moves)
    {
        (_model, _cover) = (model, cover);
        _moves = moves.All.ToDictionary(m => m.Visit.Index);
        foreach (var visit in cover.Problem.Visits.Where(v => model.IsFree(v) && v.ReducedMinutes is not null))
        {
            model.Cp.AddEqual(model.Visit(visit).Minutes, visit.Minutes).OnlyEnforceIf(!model.Visit(visit).Covered);
        }
    }

    /// <summary>The tiers of service lost.</summary>
    public void AddTo(Dictionary<CoverTier, LinearExpr> tiers)
    {
        var atRisk = _cover.Problem.Visits.Where(v => _model.IsFree(v) || _cover.Situation.Open.Any(o => o.Index == v.Index)).ToList();
        tiers[CoverTier.AssistanceLost] = Lost(atRisk, CoverTier.AssistanceLost);
        tiers[CoverTier.ProtectedLost] = Lost(atRisk, CoverTier.ProtectedLost) + TwiceInARow();
        tiers[CoverTier.Rebooked] = OtherDay(v => v.Service is not (null or Service.HousingSupport));
        tiers[CoverTier.SupportCancelled] = Lost(atRisk, CoverTier.SupportCancelled);
        tiers[CoverTier.SupportReduced] = LinearExpr.Sum(_moves.Values.Where(m => m.Visit.ReducedMinutes is not null)
            .Select(m => (m.Visit.Minutes - _model.Visit(m.Visit).Minutes) * m.Visit.Staff));
        tiers[CoverTier.SupportMovedDay] = OtherDay(v => v.Service == Service.HousingSupport);
        tiers[CoverTier.DutiesLost] = Lost(atRisk, CoverTier.DutiesLost);
    }

    /// <summary>Which tier counts the visit when nobody serves it.</summary>
    public static CoverTier TierOf(Visit visit, SparedVisits spared) => visit.Service switch
    {
        null => CoverTier.DutiesLost,
        Service.PersonalAssistance => CoverTier.AssistanceLost,
        Service.HousingSupport when !spared.Contains(visit) && visit.Flexibility != Flexibility.Fixed => CoverTier.SupportCancelled,
        _ => CoverTier.ProtectedLost,
    };

    /// <summary>Which tier counts the visit when it is given another day.</summary>
    public static CoverTier OtherDayTierOf(Visit visit) => visit.Service is null or Service.HousingSupport ? CoverTier.SupportMovedDay : CoverTier.Rebooked;

    private LinearExpr Lost(List<Visit> visits, CoverTier tier) => LinearExpr.Sum(
        visits.Where(v => TierOf(v, _cover.Spared) == tier).Select(v => (1 - _model.Visit(v).Covered) * _cover.Policy.SizeOf(v)));

    private LinearExpr OtherDay(Func<Visit, bool> which) => LinearExpr.Sum(_moves.Values.Where(m => which(m.Visit)).Select(m => m.OtherDay * _cover.Policy.SizeOf(m.Visit)));

    /// <summary>Of two visits in a row of one client the second counts as protected when the first is touched too.</summary>
    private LinearExpr TwiceInARow()
    {
        var touched = new Dictionary<int, Literal>();
        var sum = new List<LinearExpr>();
        foreach (var (first, second) in _cover.Spared.InARow)
        {
            if (Touched(first) is { IsFalse: false } one && Touched(second) is { IsFalse: false } two)
            {
                sum.Add((LinearExpr)_model.Cp.AndOf(one, two) * _cover.Policy.SizeOf(second));
            }
        }
        return LinearExpr.Sum(sum);

        Literal Touched(Visit visit)
        {
            if (!touched.TryGetValue(visit.Index, out var literal))
            {
                touched[visit.Index] = literal = IsTouched(visit.Index);
            }
            return literal;
        }
    }

    /// <summary>Whether a visit is lost, reduced or given another day.</summary>
    private Literal IsTouched(int index)
    {
        var cp = _model.Cp;
        if (!_moves.TryGetValue(index, out var move))
        {
            var visit = _cover.Problem.Visits[index];
            return Literal.Of(_cover.Situation.Baseline[index] is not null && !_model.IsFree(visit) && _model.Visit(visit).Covered.IsFalse);
        }
        var untouched = new List<Literal> { _model.Visit(move.Visit).Covered };
        if (!move.OtherDay.IsConstant)
        {
            untouched.Add(cp.IsAtMost(move.OtherDay, 0));
        }
        if (move.Visit.ReducedMinutes is not null)
        {
            untouched.Add(!cp.IsAtMost(_model.Visit(move.Visit).Minutes, move.Visit.Minutes - 1));
        }
        return !cp.AndOf(untouched);
    }
}
