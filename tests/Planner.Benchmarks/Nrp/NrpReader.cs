using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Benchmarks.Nrp;

/// <summary>
/// Reads instances onto the product's own model. The format has no clock times: types start five minutes apart from
/// midnight on, in their order, which tells them apart and matters to no rule of the format.
/// </summary>
internal static class NrpReader
{
    private static readonly DateOnly Monday = new(2024, 1, 8);

    /// <summary>The rules that the format has.</summary>
    public static IReadOnlySet<string> Rules { get; } = new HashSet<string>
    {
        "arbetade-helger", "arbetsdagar-samlade", "arbetstid-i-perioden", "bemanningskrav", "dagar-i-rad", "franvaro", "lediga-dagar",
        "passfoljd", "passonskemal", "passtyp-antal",
    };

    /// <summary>The problem under the format's rules, in which one unit of the format's cost is one krona.</summary>
    public static PlanningProblem Problem(string name, NrpFile file)
    {
        var settings = RuleSettings.Defaults.With("passonskemal.viktsteg", 1);
        var horizon = new Horizon(Monday, file.Days);
        var types = file.Shifts.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i);
        var parts = new ProblemParts
        {
            Name = name,
            Version = "",
            Horizon = horizon,
            People = [.. file.Staff.Select((p, i) => PersonOf(file, horizon, types, p, i))],
            Clients = [],
            Visits = [],
            ShiftTypes = [.. file.Shifts.Select((s, i) => new ShiftType(s.Id, TimeOnly.MinValue.AddMinutes(5 * i), s.Minutes) { NotNext = s.NotNext.ToHashSet() })],
            ShiftDemands = [.. file.Cover.Select(c => new ShiftDemand(c.Day, types[c.Shift], c.Wanted, c.Under * Price.UnitsPerKrona, c.Over * Price.UnitsPerKrona))],
            Travel = new TravelTimes(["-"], new int[1, 1]),
            Settings = settings,
        };
        return new PlanningProblem(parts, new RuleBook(RuleBook.Types.Select(t => RuleBook.Make(t, settings)).Where(r => Rules.Contains(r.Id))));
    }

    /// <summary>A roster of shift ids by person and day as the planner's own.</summary>
    public static Roster RosterOf(PlanningProblem problem, NrpFile file, IReadOnlyList<IReadOnlyList<string?>> days)
    {
        var types = file.Shifts.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i);
        return new Roster(problem.People.Select(p => new PersonWeek(
            p, Enumerable.Range(0, file.Days).Where(d => days[p.Index][d] is not null).Select(d => problem.Typed.On(d, types[days[p.Index][d]!])))), 0);
    }

    /// <summary>The planner's roster as shift ids by person and day, null for a day off.</summary>
    public static IReadOnlyList<IReadOnlyList<string?>> DaysOf(PlanningProblem problem, Roster roster) =>
        [.. roster.Weeks.Select(w => (IReadOnlyList<string?>)[.. Enumerable.Range(0, problem.Horizon.Days)
            .Select(d => w.On(d) is { } shift ? problem.Typed.Types[problem.Typed.Of(shift)].Id : null)])];

    private static Person PersonOf(NrpFile file, Horizon horizon, Dictionary<string, int> types, NrpPerson person, int index) => new()
    {
        Id = new(person.Id),
        Index = index,
        Name = person.Id,
        Unit = "",
        Contract = new Contract(2400, 100, 0),
        TargetMinutes = 0,
        Available = [new TimeRange(0, horizon.EndMinute + 1440)],
        Absences = [.. file.DaysOff.Where(d => d.Person == person.Id).OrderBy(d => d.Day).Select(d => new Absence(horizon.Day(d.Day), AbsenceKind.Leave))],
        ShiftWishes = [.. Wishes(file.OnRequests, types, person, true), .. Wishes(file.OffRequests, types, person, false)],
        Limits = new WorkLimits
        {
            MostDaysInARow = person.MostInARow,
            LeastDaysInARow = person.LeastInARow,
            LeastDaysOffInARow = person.LeastOffInARow,
            MostWeekends = person.MostWeekends,
            LeastMinutes = person.LeastMinutes,
            MostMinutes = person.MostMinutes,
            MostOfType = person.MostShifts.ToDictionary(m => types[m.Key], m => m.Value),
        },
    };

    private static IEnumerable<ShiftWish> Wishes(IEnumerable<NrpRequest> requests, Dictionary<string, int> types, NrpPerson person, bool toWork) =>
        requests.Where(r => r.Person == person.Id && r.Weight > 0).Select(r => new ShiftWish(r.Day, types[r.Shift], toWork, r.Weight));
}
