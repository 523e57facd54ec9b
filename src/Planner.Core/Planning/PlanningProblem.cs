using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Planning;

/// <summary>Everything a plan depends on, normalised and immutable: who, what, when, and the rules with their settings.</summary>
public sealed class PlanningProblem
{
    private readonly int[,] _travel;
    private readonly bool[][][] _mayServe;

    /// <summary>Creates a problem. The scenario loader has validated the content; positions must match indexes.</summary>
    public PlanningProblem(ProblemParts parts, RuleBook? rules = null)
    {
        Parts = parts;
        Rules = rules ?? new RuleBook(parts.Settings);
        _travel = TravelTable(parts);
        Typed = new TypedShifts(parts);
        _mayServe = [.. Visits.Select(v => v.Windows.Select(w => People.Select(p => Allowed(p, v, w.Day)).ToArray()).ToArray())];
    }

    /// <summary>The problem with other windows and forms of the same visits; what stays as it was is shared.</summary>
    private PlanningProblem(PlanningProblem other, IReadOnlyList<Visit> visits, IReadOnlyList<Person> people)
    {
        Parts = other.Parts with { Visits = visits, People = people };
        Rules = other.Rules;
        _travel = other._travel;
        Typed = other.Typed;
        _mayServe = [.. visits.Select(v => ReferenceEquals(v, other.Visits[v.Index])
            ? other._mayServe[v.Index]
            : [.. v.Windows.Select(w => People.Select(p => Allowed(p, v, w.Day)).ToArray())])];
    }

    /// <summary>The parts the problem was made of.</summary>
    public ProblemParts Parts { get; }

    /// <summary>Scenario name.</summary>
    public string Name => Parts.Name;

    /// <summary>Version of the scenario's content, for telling whether a roster belongs to it.</summary>
    public string Version => Parts.Version;

    /// <summary>The planned days.</summary>
    public Horizon Horizon => Parts.Horizon;

    /// <summary>The staff, by index.</summary>
    public IReadOnlyList<Person> People => Parts.People;

    /// <summary>The clients, by index.</summary>
    public IReadOnlyList<Client> Clients => Parts.Clients;

    /// <summary>The visits and duties, by index.</summary>
    public IReadOnlyList<Visit> Visits => Parts.Visits;

    /// <summary>Visits that share their people.</summary>
    public IReadOnlyList<SamePersonLink> SamePersonLinks => Parts.SamePersonLinks;

    /// <summary>Visits in order.</summary>
    public IReadOnlyList<OrderLink> OrderLinks => Parts.OrderLinks;

    /// <summary>Types of shifts the unit staffs by, and their times.</summary>
    public TypedShifts Typed { get; }

    /// <summary>How many should work which type of shift when.</summary>
    public IReadOnlyList<ShiftDemand> ShiftDemands => Parts.ShiftDemands;

    /// <summary>Starts and ends are multiples of this many minutes.</summary>
    public int Grid => Parts.GridMinutes;

    /// <summary>The rules with the scenario's settings.</summary>
    public RuleBook Rules { get; }

    /// <summary>Travel minutes from one visit to another; none when both are with one client or both duties in one zone.</summary>
    public int Travel(Visit from, Visit to) => _travel[from.Index, to.Index];

    /// <summary>Minutes travelled between the visits and duties of a shift, in the order they are served.</summary>
    public int TravelMinutes(Shift shift)
    {
        var minutes = 0;
        for (var i = 1; i < shift.Served.Count; i++)
        {
            if (shift.Served[i - 1].Visit is { } from && shift.Served[i].Visit is { } to)
            {
                minutes += Travel(from, to);
            }
        }
        return minutes;
    }

    /// <summary>Whether no assignment rule forbids the person the visit in its window.</summary>
    public bool MayServe(Person person, Visit visit, int window) => _mayServe[visit.Index][window][person.Index];

    /// <summary>The same problem under other rules, for tests that look at one rule at a time.</summary>
    public PlanningProblem WithRules(RuleBook rules) => new(Parts, rules);

    /// <summary>The same problem with other windows or forms of its visits and other hours of its people; clients, places and competences must be the same.</summary>
    internal PlanningProblem With(IReadOnlyList<Visit> visits, IReadOnlyList<Person> people) => new(this, visits, people);

    private static int[,] TravelTable(ProblemParts parts)
    {
        var table = new int[parts.Visits.Count, parts.Visits.Count];
        foreach (var from in parts.Visits)
        {
            foreach (var to in parts.Visits)
            {
                var samePlace = from.Client?.Id == to.Client?.Id && from.Zone == to.Zone;
                table[from.Index, to.Index] = samePlace ? 0 : parts.Travel.Between(from.Zone, to.Zone);
            }
        }
        return table;
    }

    private bool Allowed(Person person, Visit visit, int day) =>
        !Rules.AssignmentRules.Any(r => r.Forbids(this, person, visit, day));
}
