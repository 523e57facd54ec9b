using System.Globalization;
using Planner.App.Scenarios.Yaml;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Exporting;

/// <summary>Turns a problem's parts into the exported form: local times with their offset, ids instead of positions, no names.</summary>
internal sealed class ExportMapper(ProblemParts parts)
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    private readonly ExportShiftMapper _shifts = new(parts);

    public ExportDocument Map(bool overtimeAllowed, IReadOnlyList<ExportRule> rules, CoverPolicy? cover) => new(
        ScenarioExport.Format,
        ScenarioExport.FormatVersion,
        new ExportScenario(parts.Name, parts.Version, overtimeAllowed),
        new ExportHorizon(Shown.Date(parts.Horizon.FirstDate), parts.Horizon.Days, Stockholm.Id, parts.GridMinutes, $"{parts.ResourceHours.From:HH:mm}", $"{parts.ResourceHours.To:HH:mm}"),
        new ExportTravel(parts.Travel.Zones, [.. parts.Travel.Zones.Select(a => (IReadOnlyList<int>)[.. parts.Travel.Zones.Select(b => parts.Travel.Between(a, b))])]),
        [.. parts.People.Select(Person)],
        [.. parts.Clients.Select(Client)],
        [.. parts.Visits.Select(Visit)],
        [.. parts.SamePersonLinks.Select(l => new ExportLink(Id(l.First), Id(l.Second)))],
        [.. parts.OrderLinks.Select(l => new ExportOrderLink(Id(l.First), Id(l.Second), l.MinGap, l.MaxGap))],
        _shifts.Types(),
        _shifts.Demands(),
        rules,
        cover is null ? null : new ExportCover($"{cover.SupportHours.From:HH:mm}", $"{cover.SupportHours.To:HH:mm}", cover.CallInMinutes, cover.LongestPaidDay, cover.CountsVisits));

    private ExportPerson Person(Person person) => new()
    {
        Id = person.Id.Value,
        Unit = person.Unit,
        FullTimeWeekMinutes = person.Contract.FullTimeWeekMinutes,
        EmploymentPercent = person.Contract.Percent,
        Hourly = person.Contract.IsHourly,
        TargetMinutes = person.TargetMinutes,
        Competences = [.. person.Competences.Select(c => new ExportCompetence(c.Name, First(c.Valid), Last(c.Valid), c.Client?.Value))],
        Languages = [.. person.Languages.Order(StringComparer.Ordinal)],
        Available = [.. person.Available.Select(Time)],
        Absences = [.. person.Absences.Select(a => Time(a.Time))],
        Wishes = [.. person.Wishes.Select(w => new ExportWish(Local(w.Time.Start), Local(w.Time.End), w.ToWork ? "work" : "free", w.Weight))],
        BaseShifts = [.. person.BaseShifts.Select(Time)],
        DayBreak = person.DayBreak is { } clock ? $"{clock:HH:mm}" : null,
        FreeWeekends = [.. person.FreeWeekends.Order().Select(d => Shown.Date(parts.Horizon.DateOf(d)))],
        ShiftWishes = _shifts.Wishes(person),
        Limits = _shifts.Limits(person),
        History = History(person.History),
    };

    private ExportHistory History(PersonHistory history) => new(
        history.LastShiftEnd is { } end ? Local(end) : null, history.DaysInARow, history.DaysOffInARow, history.PeriodWorkedMinutes, history.PeriodWeeks,
        history.BalanceMinutes, history.WeekendsWorked, history.WeekendsInARow, history.EveningsWorked, history.CoordinationDuties);

    private static ExportClient Client(Client client) => new(
        client.Id.Value,
        client.Zone,
        [.. client.KeyWorkers.Select(k => k.Value)],
        [.. client.Vetoes.Select(v => v.Value).Order(StringComparer.Ordinal)],
        client.Language,
        client.IsFlagged,
        client.LastDelivery is { } date ? Shown.Date(date) : null,
        [.. client.Decisions.Select(d => new ExportDecision(d.Id.Value, Shown.Service(d.Service), d.GrantedMinutesPerWeek, First(d.Valid), Last(d.Valid)))]);

    private ExportVisit Visit(Visit visit) => new()
    {
        Id = visit.Id.Value,
        Kind = Word(visit.Kind),
        Client = visit.Client?.Id.Value,
        Service = visit.Service is { } service ? Shown.Service(service) : null,
        Decision = visit.Decision?.Value,
        Unit = visit.Unit,
        Zone = visit.Zone,
        Minutes = visit.Minutes,
        Staff = visit.Staff,
        Windows = [.. visit.Windows.Select(w => new ExportWindow(Local(w.Earliest), Local(w.Latest)))],
        Competences = visit.Competences,
        OnlyPeople = visit.OnlyPeople is { } only ? [.. only.Select(p => p.Value).Order(StringComparer.Ordinal)] : null,
        Flexibility = Word(visit.Flexibility),
        MealOffsets = visit.MealOffsets,
        Pin = visit.Pin is { } pin ? new ExportPin([.. pin.People.Select(p => p.Value)], pin.Start is { } start ? Local(start) : null) : null,
    };

    /// <summary>An enum's name as the format writes names: the first letter small.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    private string Id(int visit) => parts.Visits[visit].Id.Value;

    private ExportTime Time(TimeRange range) => new(Local(range.Start), Local(range.End));

    /// <summary>Local clock time with its offset, so that the hour that comes twice in October is told apart.</summary>
    private string Local(int minute)
    {
        var origin = TimeZoneInfo.ConvertTimeToUtc(parts.Horizon.LocalOf(0), Stockholm);
        return TimeZoneInfo.ConvertTime(new DateTimeOffset(origin).AddMinutes(minute), Stockholm).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);
    }

    private static string? First(DateRange range) => range.First == DateOnly.MinValue ? null : Shown.Date(range.First);

    private static string? Last(DateRange range) => range.Last == DateOnly.MaxValue ? null : Shown.Date(range.Last);
}
