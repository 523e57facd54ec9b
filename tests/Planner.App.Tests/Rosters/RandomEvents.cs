using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Tests.Rosters;

/// <summary>Random events of every kind that make sense one after another.</summary>
internal sealed class RandomEvents(PlanningProblem problem, Random random)
{
    private readonly List<VisitId> _visits = [.. problem.Visits.Select(v => v.Id)];
    private int _added;

    public IReadOnlyList<RosterEvent> Some(int count) => [.. Enumerable.Range(0, count).Select(i => One(i))];

    private RosterEvent One(int i) => (i % 9) switch
    {
        0 => new RosterEvent.Absent(Person, Time(), Pick(Enum.GetValues<AbsenceKind>()), Spans()),
        1 => new RosterEvent.Returned(Person, Minute(), Spans()),
        2 => new RosterEvent.VisitCancelled(Gone()),
        3 => new RosterEvent.VisitAdded(Added()),
        4 => new RosterEvent.VisitLate(Pick(_visits), random.Next(1, 600)),
        5 => new RosterEvent.VisitMoved(Pick(_visits), Window()),
        7 => Occupied(),
        6 => new RosterEvent.VisitReduced(Pick(_visits), random.Next(1, 60)),
        _ => new RosterEvent.ExtraOrdered(Person, random.Next(1, 600)),
    };

    private PersonId Person => Pick(problem.People).Id;

    private VisitId Gone()
    {
        var visit = Pick(_visits);
        _visits.Remove(visit);
        return visit;
    }

    private RosterEvent.Occupied Occupied()
    {
        var (id, start) = (new VisitId($"upptagen-{++_added}"), Minute());
        _visits.Add(id);
        return new RosterEvent.Occupied(id, Person, new TimeRange(start, start + random.Next(1, 300)), Pick(problem.Parts.Travel.Zones));
    }

    private AddedVisit Added()
    {
        var client = Pick(problem.Clients.Where(c => c.Decisions.Count > 0).ToList());
        var id = new VisitId($"nytt-{++_added}");
        _visits.Add(id);
        return new AddedVisit(id, client.Id, Pick(client.Decisions).Service, random.Next(1, 300), random.Next(1, 3), Window(), random.Next(2) == 0 ? [] : ["körkort", "språk: ”å”"]);
    }

    private VisitWindow Window()
    {
        var earliest = Minute();
        return new VisitWindow(problem.Horizon.DayOfMinute(earliest), earliest, earliest + random.Next(0, 240));
    }

    private List<ShiftSpan> Spans() => [.. Enumerable.Range(0, random.Next(3)).Select(_ =>
    {
        var day = random.Next(-1, problem.Horizon.Days);
        var start = problem.Horizon.DayStart(day) + random.Next(0, 1380);
        return new ShiftSpan(day, new TimeRange(start, start + random.Next(60, 600)), random.Next(2) == 0 ? [] : [new TimeRange(start + 10, start + 40)]);
    })];

    private TimeRange Time()
    {
        var start = Minute();
        return new TimeRange(start, random.Next(start + 1, problem.Horizon.EndMinute + 1));
    }

    private int Minute() => random.Next(0, problem.Horizon.EndMinute);

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
