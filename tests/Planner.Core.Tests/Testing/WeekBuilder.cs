using System.Globalization;
using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Testing;

/// <summary>
/// Builds an example by hand, in clock times. People, clients and visits are known by the order they were added.
/// Unless told otherwise a person is fit for everything, always available and rested, a visit asks for nothing, and
/// day 0 is Monday 25 November 2024.
/// </summary>
public sealed class WeekBuilder
{
    public static readonly DateOnly Monday = new(2024, 11, 25);
    private readonly List<Person> _people = [];
    private readonly List<Client> _clients = [];
    private readonly List<Visit> _visits = [];
    private readonly List<(int Person, Shift Shift)> _shifts = [];
    private readonly List<SamePersonLink> _same = [];
    private readonly List<OrderLink> _orders = [];
    private RuleSettings _settings = RuleSettings.Defaults;

    public WeekBuilder(int days = 7, DateOnly? first = null) => Horizon = new Horizon(first ?? Monday, days);

    public Horizon Horizon { get; }

    /// <summary>Adds a person: full time, 40 h a week, unit "R".</summary>
    public WeekBuilder Person(Func<Person, Person>? change = null)
    {
        var index = _people.Count;
        var person = new Person
        {
            Id = new($"P{index + 1:00}"),
            Index = index,
            Name = $"Person {index + 1}",
            Unit = "R",
            Contract = new Contract(2400, 100, 30_000),
            TargetMinutes = 2400 * Horizon.Days / 7,
            Available = [new TimeRange(0, Horizon.EndMinute + (14 * 60))],
        };
        _people.Add(change is null ? person : change(person));
        return this;
    }

    /// <summary>Adds a client in zone A.</summary>
    public WeekBuilder Client(Func<Client, Client>? change = null)
    {
        var client = new Client { Id = new($"B-{_clients.Count + 1:000}"), Index = _clients.Count, Zone = "A" };
        _clients.Add(change is null ? client : change(client));
        return this;
    }

    /// <summary>Adds a visit to the client added last (one is made if there is none), starting at the time, or until the latest.</summary>
    public WeekBuilder Visit(int day, string time, int minutes, Func<Visit, Visit>? change = null, string? latest = null)
    {
        if (_clients.Count == 0)
        {
            Client();
        }
        var client = _clients[^1];
        var visit = new Visit
        {
            Id = new($"V{_visits.Count:00}"),
            Index = _visits.Count,
            Kind = ActivityKind.Visit,
            Client = client,
            Service = Service.HousingSupport,
            Unit = "R",
            Zone = client.Zone,
            Minutes = minutes,
            Windows = [new VisitWindow(day, At(day, time), At(day, latest ?? time))],
        };
        _visits.Add(change is null ? visit : change(visit));
        return this;
    }

    /// <summary>
    /// Adds a shift, written <c>07:00-16:00</c>; an end before the start lies on the next day. A visit is served at its
    /// earliest start, or at the time written after it. Paid meals inside visits are added by themselves.
    /// </summary>
    public WeekBuilder Shift(int person, int day, string time, string[]? breaks = null, (int Visit, string? Time)[]? visits = null)
    {
        var span = Range(day, time);
        var served = (visits ?? []).Select(v => Served(day, v.Visit, v.Time)).ToList();
        var pauses = (breaks ?? []).Select(b => new Break(Range(b, span), Paid: false)).Concat(RandomRoster.Meals(served));
        _shifts.Add((person, new Shift(day, span, [.. pauses], served)));
        return this;
    }

    public WeekBuilder SamePerson(int first, int second)
    {
        _same.Add(new(first, second));
        return this;
    }

    public WeekBuilder Order(int first, int second, int minGap, int maxGap)
    {
        _orders.Add(new(first, second, minGap, maxGap));
        return this;
    }

    public WeekBuilder Setting(string key, decimal value)
    {
        _settings = _settings.With(key, value);
        return this;
    }

    /// <summary>The minute of a clock time on a day.</summary>
    public int At(int day, string time) => Horizon.MinuteOf(day, TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));

    public Example Build()
    {
        var parts = new ProblemParts
        {
            Name = "test",
            Version = "1",
            Horizon = Horizon,
            People = [.. _people],
            Clients = [.. _clients],
            Visits = [.. _visits],
            SamePersonLinks = [.. _same],
            OrderLinks = [.. _orders],
            Travel = RandomWeek.Travel,
            Settings = _settings,
        };
        var weeks = _people.Select((p, i) => new PersonWeek(p, _shifts.Where(s => s.Person == i).Select(s => s.Shift)));
        return new Example(parts, new Roster(weeks, _visits.Count));
    }

    private Activity Served(int day, int index, string? time)
    {
        var visit = _visits[index];
        var start = time is null ? visit.Windows[0].Earliest : At(day, time);
        return new Activity(visit.Kind, visit, new TimeRange(start, start + visit.Minutes));
    }

    private TimeRange Range(int day, string text)
    {
        var (start, end) = (At(day, text[..5]), At(day, text[6..]));
        return new TimeRange(start, end > start ? end : At(day + 1, text[6..]));
    }

    /// <summary>A break's clock times, on the next day when they come before the shift's start.</summary>
    private TimeRange Range(string text, TimeRange shift)
    {
        var day = Horizon.DayOfMinute(shift.Start);
        var range = Range(day, text);
        return range.Start >= shift.Start ? range : Range(day + 1, text);
    }
}
