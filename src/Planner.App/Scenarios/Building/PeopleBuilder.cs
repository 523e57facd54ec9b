using Planner.App.Scenarios.Reading;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Building;

/// <summary>Makes people of staff entries, with absences, history and base roster resolved to the horizon.</summary>
internal sealed class PeopleBuilder(ScenarioDraft draft, UnitEntry unit, Horizon horizon, ShiftTypesBuilder shiftTypes)
{
    public IReadOnlyList<Person> Build() => [.. draft.Staff.Entries.Select(Person)];

    private Person Person(StaffEntry entry, int index)
    {
        var absences = Absences(entry.Id.Value);
        return new Person
        {
            Id = new PersonId(entry.Id.Value),
            Index = index,
            Name = entry.Name,
            Unit = entry.Unit?.Value ?? unit.Units[0].Name,
            Contract = entry.Contract,
            TargetMinutes = TargetTime.Minutes(entry.Contract, horizon, absences),
            Competences = [.. entry.Competences.Select(c => new Competence(c.Name, c.Valid, c.Client is { } client ? new ClientId(client.Value) : null))],
            Languages = entry.Languages.ToHashSet(),
            Available = DayTimes.Available(entry.Available, horizon),
            Absences = absences,
            Wishes = [.. entry.Wishes.SelectMany(w => DayTimes.Unfold(w.When, horizon).Select(t => new Wish(t, w.ToWork, w.Weight))).OrderBy(w => w.Time.Start)],
            BaseShifts = BaseShifts(entry.Id.Value),
            DayBreak = entry.DayBreak is { } clock ? new TimeOnly(clock / 60, clock % 60) : null,
            FreeWeekends = FreeWeekends(entry),
            ShiftWishes = shiftTypes.Wishes(entry.ShiftWishes),
            Limits = shiftTypes.Limits(entry.Limits),
            History = draft.History.People.FirstOrDefault(h => h.Person.Value == entry.Id.Value) is { } history ? History(history) : PersonHistory.None,
        };
    }

    private List<Absence> Absences(string person)
    {
        var near = new TimeRange(horizon.DayStart(-1), horizon.DayStart(horizon.Days + 1));
        return [.. draft.Absences.Where(a => a.Person.Value == person)
            .Select(a => new Absence(new TimeRange(horizon.MinuteOf(a.From.Value.Start), horizon.MinuteOf(a.To.Value.End)), a.Kind))
            .Where(a => a.Time.Overlaps(near))
            .OrderBy(a => a.Time.Start)];
    }

    private IReadOnlyList<TimeRange> BaseShifts(string person) =>
        [.. draft.BaseRoster.Entries.Where(b => b.Person.Value == person)
            .SelectMany(b => b.Shifts)
            .SelectMany(s => DayTimes.Unfold(s, horizon))
            .OrderBy(t => t.Start)];

    /// <summary>A free weekend is written as its Saturday or Sunday and kept as its Saturday.</summary>
    private HashSet<int> FreeWeekends(StaffEntry entry) =>
        [.. entry.FreeWeekends
            .Select(d => horizon.DayOf(d.DayOfWeek == DayOfWeek.Sunday ? d.AddDays(-1) : d))
            .Where(d => d >= -1 && d < horizon.Days)];

    private PersonHistory History(PersonHistoryEntry entry)
    {
        var daysInARow = entry.DaysInARow?.Value ?? 0;
        return new PersonHistory
        {
            LastShiftEnd = entry.LastShiftEnd is { } end ? horizon.MinuteOf(end.Value.Start) : null,
            DaysInARow = daysInARow,
            DaysOffInARow = entry.DaysOffInARow?.Value ?? (daysInARow > 0 ? 0 : PersonHistory.None.DaysOffInARow),
            PeriodWorkedMinutes = entry.Worked?.Value ?? 0,
            PeriodWeeks = entry.PeriodWeeks?.Value ?? 0,
            BalanceMinutes = entry.Balance?.Value ?? 0,
            WeekendsWorked = entry.Weekends?.Value ?? 0,
            WeekendsInARow = entry.WeekendsInARow?.Value ?? 0,
            EveningsWorked = entry.Evenings?.Value ?? 0,
            CoordinationDuties = entry.Coordination?.Value ?? 0,
        };
    }
}
