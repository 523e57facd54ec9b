using System.Globalization;
using Planner.App.Rosters.Json;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Absences;

/// <summary>What came of reading a report.</summary>
internal abstract record ReportReading
{
    private ReportReading()
    {
    }

    /// <param name="Events">The events reported.</param>
    /// <param name="Now">The minute to plan from.</param>
    public sealed record Understood(IReadOnlyList<RosterEvent> Events, int Now) : ReportReading;

    public sealed record Wrong(LocalText Fault) : ReportReading;
}

/// <summary>Turns a report into events of a roster. Whether the people and visits can be so reported is the planner's to say.</summary>
/// <param name="problem">The problem the roster is judged by.</param>
/// <param name="roster">The roster that stands.</param>
/// <param name="earlier">Its events so far: what somebody who returns had before.</param>
internal sealed class ReportReader(PlanningProblem problem, Roster roster, IReadOnlyList<RosterEvent> earlier)
{
    private const int MinutesOfDay = 24 * 60;

    private readonly Horizon _horizon = problem.Horizon;

    /// <summary>Reads reports of what happened together.</summary>
    /// <param name="reports">The reports, at least one.</param>
    /// <param name="now">The local time to plan from, or null for the reports' own (the earliest), else the clock's.</param>
    /// <param name="clock">The clock's local time.</param>
    public ReportReading Read(IReadOnlyList<CoverReport> reports, string? now, DateTime clock)
    {
        try
        {
            List<RosterEvent> events = [.. reports.SelectMany(Events)];
            var from = now is null ? reports.Min(Moment) : Minute(now);
            return new ReportReading.Understood(events, from ?? ClockMinute(clock));
        }
        catch (ReportFault fault)
        {
            return new ReportReading.Wrong(fault.Text);
        }
    }

    private List<RosterEvent> Events(CoverReport report) => report switch
    {
        CoverReport.Absent absent => [.. absent.People.Distinct().Select(p => Absent(Person(p), absent))],
        CoverReport.Returned back => [Returned(Person(back.Person).Id, Minute(back.From))],
        CoverReport.Cancelled cancelled => [new RosterEvent.VisitCancelled(Visit(cancelled.Visit))],
        CoverReport.Late late => [new RosterEvent.VisitLate(Visit(late.Visit), Positive(late.Minutes))],
        CoverReport.Added added => [new RosterEvent.VisitAdded(Added(added))],
        CoverReport.Occupied busy => [Occupied(Person(busy.Person), busy)],
        _ => throw new InvalidOperationException($"Unknown report {report.GetType().Name}."),
    };

    private RosterEvent.Returned Returned(PersonId person, int from) => new(person, from, Regaining.Of(earlier, person, from));

    private RosterEvent.Absent Absent(Person person, CoverReport.Absent absent)
    {
        var from = Minute(absent.From);
        var until = absent.Until is { } text ? Minute(text, mayEnd: true) : EndOfDays(person, from, absent.Days ?? 1);
        return until > from
            ? new RosterEvent.Absent(person.Id, new TimeRange(from, until), absent.Kind, [])
            : throw new ReportFault(RosterFaultTexts.EndBeforeStart(LocalTimes.Write(_horizon, from), LocalTimes.Write(_horizon, until)));
    }

    private RosterEvent.Occupied Occupied(Person person, CoverReport.Occupied busy)
    {
        var (from, until) = (Minute(busy.From), Minute(busy.Until, mayEnd: true));
        var zone = busy.Zone ?? problem.Visits.FirstOrDefault(v => v.Client is null && v.Unit == person.Unit)?.Zone ?? problem.Parts.Travel.Zones[0];
        return until > from
            ? new RosterEvent.Occupied(new VisitId(string.Create(CultureInfo.InvariantCulture, $"upptagen-{person.Id}-{_horizon.LocalOf(from):yyyyMMdd-HHmm}")), person.Id, new TimeRange(from, until), zone)
            : throw new ReportFault(RosterFaultTexts.EndBeforeStart(LocalTimes.Write(_horizon, from), LocalTimes.Write(_horizon, until)));
    }

    /// <summary>Midnight after the last day, or the end of the shift that starts on it. It may lie past what is planned: the week after is planned without the person.</summary>
    private int EndOfDays(Person person, int from, int days)
    {
        if (days is < 1 or > RosterEvent.Absent.LongestDays)
        {
            throw new ReportFault(CoverTexts.DaysAway(days, RosterEvent.Absent.LongestDays));
        }
        var last = _horizon.DayOfMinute(from) + days - 1;
        var midnight = _horizon.DayStart(last + 1);
        return Math.Max(midnight, roster.Weeks[person.Index].On(last)?.Time.End ?? midnight);
    }

    private AddedVisit Added(CoverReport.Added added)
    {
        var (earliest, latest) = (Minute(added.Earliest), Minute(added.Latest));
        if (latest < earliest || latest - earliest > MinutesOfDay)
        {
            throw new ReportFault(RosterFaultTexts.EndBeforeStart(added.Earliest, added.Latest));
        }
        if (problem.Visits.Any(v => v.Id.Value == added.Visit))
        {
            throw new ReportFault(RosterFaultTexts.VisitExists(added.Visit));
        }
        var client = problem.Clients.FirstOrDefault(c => c.Id.Value == added.Client)
            ?? throw new ReportFault(RosterFaultTexts.UnknownClient(added.Client, problem.Name));
        var day = _horizon.DayOfMinute(earliest);
        return client.Decisions.Any(d => d.Service == added.Service && d.Valid.Contains(_horizon.DateOf(day)))
            ? new AddedVisit(
                new VisitId(added.Visit), client.Id, added.Service, Positive(added.Minutes), Positive(added.Staff), new VisitWindow(day, earliest, latest), added.Competences)
            : throw new ReportFault(RosterFaultTexts.NoDecision(added.Client, RosterWords.Of(added.Service), _horizon.DateOf(day)));
    }

    private int? Moment(CoverReport report) => report switch
    {
        CoverReport.Absent absent => Minute(absent.From),
        CoverReport.Returned back => Minute(back.From),
        _ => null,
    };

    private int ClockMinute(DateTime clock)
    {
        var minute = _horizon.MinuteOf(clock);
        return minute >= 0 && minute < _horizon.EndMinute ? minute : throw new ReportFault(CoverTexts.NowNeeded(clock, _horizon));
    }

    private int Minute(string text, bool mayEnd = false)
    {
        if (!LocalTimes.TryRead(_horizon, text, out var minute, out var fault, mayEnd ? RosterEvent.Absent.LongestDays : 1))
        {
            throw new ReportFault(fault!);
        }
        var last = mayEnd ? _horizon.DayStart(_horizon.Days + RosterEvent.Absent.LongestDays) : _horizon.EndMinute - 1;
        return minute >= 0 && minute <= last ? minute : throw new ReportFault(RosterFaultTexts.OutsideHorizon(text, _horizon));
    }

    private Person Person(string id) => problem.People.FirstOrDefault(p => p.Id.Value == id)
        ?? throw new ReportFault(RosterFaultTexts.UnknownPerson(id, problem.Name));

    private VisitId Visit(string id) => problem.Visits.FirstOrDefault(v => v.Id.Value == id)?.Id
        ?? throw new ReportFault(RosterFaultTexts.UnknownVisit(id, problem.Name));

    private static int Positive(int value) => value > 0 ? value : throw new ReportFault(RosterFaultTexts.TooSmall(value, 1));

    /// <summary>Carries a fault out of nested reading; never leaves this class.</summary>
    private sealed class ReportFault(LocalText text) : Exception(text.En)
    {
        public LocalText Text => text;
    }
}
