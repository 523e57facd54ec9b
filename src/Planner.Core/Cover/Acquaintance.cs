using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Cover;

/// <summary>Who knows whom this week, and who has been moved before.</summary>
internal sealed class Acquaintance
{
    private readonly CoverPolicy _policy;
    private readonly HashSet<(ClientId, PersonId)> _meet;

    public Acquaintance(CoverProblem cover, CoverPolicy policy)
    {
        _policy = policy;
        _meet = [.. from visit in cover.Situation.Problem.Visits
                    where visit.Client is not null
                    from person in cover.Situation.Baseline[visit.Index]?.People ?? []
                    select (visit.Client!.Id, person.Id)];
    }

    /// <summary>0 for a key worker or the unit's own duties, 1 for somebody who visits the client this week, 2 for others.</summary>
    public long Strangeness(Person person, Visit visit) => visit.Client is not { } client || client.KeyWorkers.Contains(person.Id) ? 0
        : _meet.Contains((client.Id, person.Id)) ? 1
        : 2;

    /// <summary>How often those who are moved now have been moved before.</summary>
    public LinearExpr Debt(VisitMoves moves) =>
        LinearExpr.Sum(moves.All.Where(m => m.Visit.Client is not null).Select(m => (m.Retimed + m.OtherDay) * _policy.History.Clients.GetValueOrDefault(m.Visit.Client!.Id)))
        + LinearExpr.WeightedSum(moves.Newcomers.Select(o => (o.Serves, (long)_policy.History.People.GetValueOrDefault(o.Person.Id))));
}
