using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using static Planner.Benchmarks.Reallocation.InstanceValues;

namespace Planner.Benchmarks.Reallocation;

/// <summary>One instance in the product's terms, part by part.</summary>
internal sealed class ReallocationProblem
{
    private const string Place = "A";
    private static readonly Horizon Day = new(new DateOnly(2026, 1, 12), 1);
    private readonly string _name;
    private readonly ReallocationFile _file;
    private readonly bool _sameTeams;
    private readonly Dictionary<string, int> _tasks;
    private readonly List<int> _used;
    private readonly List<Person> _people;
    private readonly List<Visit> _visits;
    private readonly List<TimeRange> _planned;

    public ReallocationProblem(string name, ReallocationFile file, bool sameTeams)
    {
        (_name, _file, _sameTeams) = (name, file, sameTeams);
        _tasks = Indexed(file.Tasks);
        Indexed(file.Teams);
        if (file.Base.Allocation.Count != file.Tasks.Count || file.Base.Schedule.Count != file.Tasks.Count)
        {
            throw new InstanceFault($"The plan has {file.Base.Allocation.Count} teams and {file.Base.Schedule.Count} times for {file.Tasks.Count} tasks. Maybe it is cut off.");
        }
        _used = [.. file.Base.Allocation.Distinct().Order()];
        _people = [.. _used.Select(PersonOf)];
        _visits = [.. file.Tasks.Select(VisitOf)];
        _planned = [.. file.Base.Schedule.Select((s, i) => Range(s, $"the planned time of {file.Tasks[i]}"))];
    }

    public ProblemParts Parts() => new()
    {
        Name = _name,
        Version = _name,
        Horizon = Day,
        People = _people,
        Clients = [.. _visits.Select(v => v.Client!)],
        Visits = _visits,
        SamePersonLinks = _sameTeams ? [.. _file.SameAllocation.Select(p => p.Count == 2 ? new SamePersonLink(Task(p[0]), Task(p[1])) : throw new InstanceFault($"{p.Count} tasks share a team where two are meant."))] : [],
        OrderLinks = [.. from first in _file.Successors from next in first.Value select new OrderLink(Task(first.Key), Task(next), 0, Day.EndMinute)],
        Travel = new TravelTimes([Place], new int[1, 1]),
        GridMinutes = 1,
    };

    public Roster Roster() => new(
        _people.Select(p => new PersonWeek(p, [new Shift(0, ShiftOf(p), [], [.. Served(p)])])),
        _visits.Count);

    /// <summary>Who is not there at the beginning or at the end of the shift is absent; who comes back in it is busy meanwhile.</summary>
    public IReadOnlyList<RosterEvent> Events() => [.. _people.SelectMany(p => Away(p).Select((time, i) => EventOf(p, time, i)))];

    /// <summary>Planned tasks that somebody is not there for.</summary>
    public int Hit() => _people.Sum(p => Served(p).Count(a => Away(p).Any(t => t.Overlaps(a.Time))));

    private RosterEvent EventOf(Person person, TimeRange time, int number) =>
        ShiftOf(person) is var shift && time.Start > shift.Start && time.End < shift.End
            ? new RosterEvent.Occupied(new VisitId($"busy {person.Id} {number}"), person.Id, time, Place)
            : new RosterEvent.Absent(person.Id, time, AbsenceKind.Leave, []);

    private IEnumerable<Activity> Served(Person person) =>
        from visit in _visits
        where _file.Base.Allocation[visit.Index] == _used[person.Index]
        select new Activity(ActivityKind.Visit, visit, _planned[visit.Index]);

    /// <summary>The calendar as far as any task can last.</summary>
    private TimeRange ShiftOf(Person person)
    {
        var last = _visits.Max(v => v.Windows[0].Latest + v.Minutes);
        return new TimeRange(person.Available[0].Start, Math.Max(person.Available[0].Start + 1, Math.Min(person.Available[0].End, last)));
    }

    /// <summary>The stretches in which the person's team is not there while the shift lasts; those that touch are one.</summary>
    private List<TimeRange> Away(Person person)
    {
        var merged = new List<TimeRange>();
        foreach (var time in _file.Disruption.Stretches.Where(s => TeamOf(s) == _used[person.Index]).Select(s => Within(s, ShiftOf(person))).OfType<TimeRange>().OrderBy(t => t.Start))
        {
            if (merged.Count > 0 && time.Start <= merged[^1].End)
            {
                merged[^1] = new TimeRange(merged[^1].Start, Math.Max(merged[^1].End, time.End));
            }
            else
            {
                merged.Add(time);
            }
        }
        return merged;
    }

    private int TeamOf(IReadOnlyList<double> stretch) => stretch.Count == 3 && Whole(stretch[2], "the team of a disruption") is var team && team >= 0 && team < _file.Teams.Count
        ? team
        : throw new InstanceFault($"A disruption is [{string.Join(", ", stretch)}] where from, to and a team of {_file.Teams.Count} are meant.");

    private static TimeRange? Within(IReadOnlyList<double> stretch, TimeRange shift)
    {
        var time = Range([stretch[0], stretch[1]], "a disruption");
        return time.Overlaps(shift) ? new TimeRange(Math.Max(time.Start, shift.Start), Math.Min(time.End, shift.End)) : null;
    }

    private Person PersonOf(int team, int index)
    {
        var id = team >= 0 && team < _file.Teams.Count ? _file.Teams[team] : throw new InstanceFault($"The plan names team {team} of {_file.Teams.Count}.");
        return _file.Calendar.GetValueOrDefault(id) is [var span]
            ? new Person
            {
                Id = new PersonId(id),
                Index = index,
                Name = id,
                Unit = Place,
                Contract = new Contract(2400, 100, 0),
                TargetMinutes = 0,
                Available = [Range(span, $"the calendar of {id}")],
            }
            : throw new InstanceFault($"The team {id} does not work one stretch of the day. Maybe its calendar is missing.");
    }

    private Visit VisitOf(string id, int index)
    {
        var minutes = Whole(Of(_file.TaskData, id, "tasks_data").Duration, $"the duration of {id}");
        var (start, end) = (Range(Of(_file.StartWindow, id, "start_window"), $"the start window of {id}"), Range(Of(_file.EndWindow, id, "end_window"), $"the end window of {id}"));
        var (earliest, latest) = (Math.Max(start.Start, end.Start - minutes), Math.Min(start.End, end.End - minutes));
        if (minutes < 1 || earliest > latest || earliest < 0 || latest >= Day.EndMinute)
        {
            throw new InstanceFault($"{id} lasts {minutes} min and may start from {earliest} to {latest}: nothing can be planned so within a day.");
        }
        return new Visit
        {
            Id = new VisitId(id),
            Index = index,
            Kind = ActivityKind.Visit,
            Client = new Client { Id = new ClientId(id), Index = index, Zone = Place },
            Service = Service.Escort,
            Unit = Place,
            Zone = Place,
            Minutes = minutes,
            Windows = [new VisitWindow(0, earliest, latest)],
            OnlyPeople = _file.CompatibleTeams.GetValueOrDefault(id)?.Select(Known).Select(t => new PersonId(t)).ToHashSet(),
        };
    }

    private string Known(string team) => _file.Teams.Contains(team) ? team : throw new InstanceFault($"There is no team {team}.");

    private int Task(string id) => _tasks.TryGetValue(id, out var index) ? index : throw new InstanceFault($"There is no task {id}.");
}
