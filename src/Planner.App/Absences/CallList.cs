using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>Somebody whose day changes and who must be told.</summary>
/// <param name="Person">Who.</param>
/// <param name="Day">The day.</param>
/// <param name="Before">The shift before, or null when free.</param>
/// <param name="After">The shift now, or null when free.</param>
public sealed record StaffCall(Person Person, int Day, Shift? Before, Shift? After);

/// <summary>A client whose visit moves, is shortened, rebooked or not given, and who must be told; or who meets somebody else.</summary>
/// <param name="Client">Which.</param>
/// <param name="Changes">What happens to the client's visits, in time order.</param>
public sealed record ClientCall(Client Client, IReadOnlyList<VisitChange> Changes)
{
    /// <summary>Whether something besides who comes changes.</summary>
    public bool IsMoved => Changes.Any(c => c.Kind is not (VisitChangeKind.Reallocated or VisitChangeKind.NowCovered));
}

/// <summary>Whom to call when a proposal is accepted.</summary>
/// <param name="Staff">Staff whose day changes, those who are away left out, by day and person.</param>
/// <param name="Clients">Clients whose visits change.</param>
public sealed record CallList(IReadOnlyList<StaffCall> Staff, IReadOnlyList<ClientCall> Clients)
{
    /// <summary>The calls a proposal makes needed.</summary>
    /// <param name="before">The roster before.</param>
    /// <param name="cover">The proposal.</param>
    public static CallList Of(CheckedRoster before, PricedCover cover)
    {
        var proposal = cover.Proposal;
        var away = proposal.Events.OfType<RosterEvent.Absent>().Select(a => a.Person).ToHashSet();
        var staff = from pair in before.Roster.Weeks.Zip(proposal.After.Roster.Weeks)
                    where !away.Contains(pair.First.Person.Id)
                    from day in Enumerable.Range(-1, before.Problem.Horizon.Days + 1)
                    let change = (Old: pair.First.On(day), New: pair.Second.On(day))
                    where !IsSame(change.Old, change.New)
                    orderby day, pair.First.Person.Index
                    select new StaffCall(pair.Second.Person, day, change.Old, change.New);
        var clients = from change in cover.Changes
                      where change.Visit.Client is not null
                      group change by change.Visit.Client!.Index into touched
                      orderby touched.Key
                      select new ClientCall(touched.First().Visit.Client!, [.. touched]);
        return new CallList([.. staff], [.. clients]);
    }

    private static bool IsSame(Shift? one, Shift? other) => one is null || other is null
        ? ReferenceEquals(one, other)
        : one.Time == other.Time && one.Breaks.SequenceEqual(other.Breaks) && Served(one).SequenceEqual(Served(other));

    private static IEnumerable<(VisitId?, TimeRange)> Served(Shift shift) => shift.Served.Select(a => (a.Visit?.Id, a.Time));
}
