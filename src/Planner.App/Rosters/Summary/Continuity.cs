using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Summary;

/// <summary>How few different people clients meet, and how often it is their key worker (kontaktperson).</summary>
/// <param name="Clients">Each client served, most people first.</param>
public sealed record Continuity(IReadOnlyList<ClientContinuity> Clients)
{
    /// <summary>Different people per client on average, 0 when nobody is served.</summary>
    public decimal PeoplePerClient => Clients.Count == 0 ? 0 : (decimal)Clients.Sum(c => c.People) / Clients.Count;

    /// <summary>Share of the time of clients with a key worker that a key worker gives, 0 to 1; null when no client has one.</summary>
    public decimal? KeyWorkerShare
    {
        get
        {
            var minutes = Clients.Where(c => c.Client.KeyWorkers.Count > 0).Sum(c => c.Minutes);
            return minutes == 0 ? null : (decimal)Clients.Sum(c => c.KeyWorkerMinutes) / minutes;
        }
    }

    internal static Continuity Of(CheckedRoster plan)
    {
        var served = from week in plan.Roster.Weeks
                     from shift in week.Shifts
                     from activity in shift.Served
                     where activity.Visit?.Client is not null
                     group (week.Person, activity.Time.Minutes) by activity.Visit!.Client!;
        return new Continuity([.. served.Select(Client).OrderByDescending(c => c.People).ThenBy(c => c.Client.Index)]);
    }

    private static ClientContinuity Client(IGrouping<Client, (Person Person, int Minutes)> group) => new(
        group.Key,
        group.Select(s => s.Person.Id).Distinct().Count(),
        group.Sum(s => s.Minutes),
        group.Where(s => group.Key.KeyWorkers.Contains(s.Person.Id)).Sum(s => s.Minutes));
}

/// <summary>Who one client meets.</summary>
/// <param name="Client">The client.</param>
/// <param name="People">How many different people.</param>
/// <param name="Minutes">Staff minutes given.</param>
/// <param name="KeyWorkerMinutes">Of them by a key worker.</param>
public sealed record ClientContinuity(Client Client, int People, int Minutes, int KeyWorkerMinutes);
