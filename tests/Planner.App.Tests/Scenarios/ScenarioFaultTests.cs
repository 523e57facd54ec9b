using Planner.App.Scenarios;

namespace Planner.App.Tests.Scenarios;

/// <summary>Every kind of wrong value is one fault with its file, line and field, and says what is wrong.</summary>
public sealed class ScenarioFaultTests : IDisposable
{
    private readonly ScenarioFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("unit.yaml", "week: 2026-W48", "§week: 2026-W54", "week", "2026-W54")]
    [InlineData("unit.yaml", "grid: 15", "§grid: 7", "grid", "\"7\"")]
    [InlineData("unit.yaml", "grid: 15", "§gird: 15", "gird", "grid")]
    [InlineData("unit.yaml", "grid: 15", "grid: 15\n§grid: 15", "grid", "6")]
    [InlineData("unit.yaml", ", Byarna: 20 }", ", §Byarna: 999 }", "zones.Centrum.Byarna", "999")]
    [InlineData("unit.yaml", "policy: { overtime: nej }", "rules:\n  §dygnsvila.mist: 11:00", "rules.dygnsvila.mist", "dygnsvila.minst")]
    [InlineData("unit.yaml", "policy: { overtime: nej }", "rules:\n  §dygnsvila.minst: 99:00", "rules.dygnsvila.minst", "99:00")]
    [InlineData("unit.yaml", "policy: { overtime: nej }", "rules:\n  §overtid.tillaten: ja", "rules.overtid.tillaten", "policy")]
    [InlineData("unit.yaml", "policy: { overtime: nej }", "policy:\n  cover:\n    §support-hours: 17:00-08:00", "policy.cover.support-hours", "17:00-08:00")]
    [InlineData("unit.yaml", "policy: { overtime: nej }", "policy:\n  cover:\n    §support-hours: 08:10-17:00", "policy.cover.support-hours", "15 min")]
    [InlineData("unit.yaml", "policy: { overtime: nej }", "policy:\n  cover:\n    §call-in: 13:00", "policy.cover.call-in", "12:00")]
    [InlineData("unit.yaml", "policy: { overtime: nej }", "policy:\n  cover:\n    §longest-day: 24 h", "policy.cover.longest-day", "13:00")]
    [InlineData("unit.yaml", "policy: { overtime: nej }", "policy: { cover: { §callin: 1:00 } }", "policy.cover.callin", "call-in")]
    [InlineData("unit.yaml", "policy: { overtime: nej }", "policy: { §cover: ja }", "policy.cover", ":")]
    [InlineData("staff.yaml", "employment: 75", "employment: 75\n    §free-weekends: [2026-11-27]", "staff[P02].free-weekends", "2026-11-27")]
    [InlineData("visits.yaml", "at: 13:00, each: alla", "at: 13:00, §each: alla, only: [P01]", "duties[möte].each", "only")]
    [InlineData("staff.yaml", "employment: 75", "§employment: 0", "staff[P02].employment", "\"0\"")]
    [InlineData("staff.yaml", "employment: 75", "§employment: 130", "staff[P02].employment", "130")]
    [InlineData("staff.yaml", "employment: 75", "employment: 75\n  - §id: P01\n    name: Cia\n    employment: 50", "staff[P01].id", "P01")]
    [InlineData("staff.yaml", "name: läkemedel, ", "name: läkemedel, §client: B-999, ", "staff[P01].delegations[läkemedel].client", "B-999")]
    [InlineData("staff.yaml", "valid-to: 2027-03-31", "§valid-to: 2027-02-30", "staff[P01].delegations[läkemedel].valid-to", "2027-02-30")]
    [InlineData("clients.yaml", "key-workers: [P01]", "§key-workers: [P77]", "clients[B-001].key-workers", "P77")]
    [InlineData("clients.yaml", "zone: Byarna", "§zone: Byrna", "clients[B-002].zone", "Byarna")]
    [InlineData("clients.yaml", "valid-to: 2027-01-31", "§valid-to: 2026-11-22", "clients[B-001].decisions[D1].valid-to", "2026-11-22")]
    [InlineData("clients.yaml", "valid-from: 2026-01-01", "§valid-from: 2026-11-24", "clients[B-001].decisions[D1].valid-from", "2026-11-24")]
    [InlineData("clients.yaml", "valid-to: 2027-01-31", "§valid-to: 2025-01-31", "clients[B-001].decisions[D1].valid-to", "2025-01-31")]
    [InlineData("clients.yaml", "granted: 6:00", "§granted: -6:00", "clients[B-001].decisions[D1].granted", "-6:00")]
    [InlineData("clients.yaml", "insats: boendestöd", "§insats: bostöd", "clients[B-001].decisions[D1].insats", "bostöd")]
    [InlineData("clients.yaml", "id: D2", "§id: D1", "clients[B-002].decisions[D1].id", "D1")]
    [InlineData("visits.yaml", "client: B-002", "§client: B-003", "weekly[B-003].client", "B-003")]
    [InlineData("visits.yaml", "length: 1:30", "§length: -1:30", "weekly[tvätt].length", "-1:30")]
    [InlineData("visits.yaml", "length: 8:00", "§length: 80:00", "weekly[B-002].length", "80:00")]
    [InlineData("visits.yaml", "length: 1:30", "§length: 1:20", "weekly[tvätt].length", "1:15")]
    [InlineData("visits.yaml", "window: 08:00-12:00", "§window: 08:00-09:00", "weekly[tvätt].window", "1:30")]
    [InlineData("visits.yaml", "window: 08:00-12:00", "§window: 12:00-08:00", "weekly[tvätt].window", "12:00-08:00")]
    [InlineData("visits.yaml", "start: 12:00-14:00", "§start: 14:00-12:00", "weekly[mat].start", "14:00-12:00")]
    [InlineData("visits.yaml", "at: 14:00", "at: 14:00, §start: 14:00-15:00", "weekly[B-002].start", "at, start")]
    [InlineData("visits.yaml", "at: 14:00", "§at: 25:00", "weekly[B-002].at", "25:00")]
    [InlineData("visits.yaml", "days: [lör, sön]", "§days: [lör, söndag]", "weekly[B-002].days", "söndag")]
    [InlineData("visits.yaml", "at: 14:00", "at: 14:00, §staff: 3", "weekly[B-002].staff", "3")]
    [InlineData("visits.yaml", "window: 08:00-12:00", "window: 08:00-12:00, pin: { §people: [P02] }", "weekly[tvätt].pin.people", "P02")]
    [InlineData("visits.yaml", "window: 08:00-12:00", "window: 08:00-12:00, pin: { §start: 11:00 }", "weekly[tvätt].pin.start", "11:00")]
    [InlineData("visits.yaml", "client: B-002,", "client: B-002, §insats: boendestöd,", "weekly[B-002].insats", "boendestöd")]
    [InlineData("visits.yaml", "id: mat", "§id: tvätt", "weekly[tvätt].id", "tvätt")]
    [InlineData("visits.yaml", "order: [tvätt, mat]", "§order: [tvätt, matt]", "links[1].order", "mat")]
    [InlineData("visits.yaml", "min-gap: 0:15", "§min-gap: 4:00", "links[1].min-gap", "4:00")]
    [InlineData("visits.yaml", "links:", "links:\n  - { §order: [mat, tvätt] }", "links[1].order", "tvätt-mån")]
    [InlineData("absences.yaml", "to: 2026-11-26", "§to: 2026-11-25", "absences[P02].to", "2026-11-26")]
    [InlineData("absences.yaml", "kind: semester", "§kind: vabb", "absences[P02].kind", "vabb")]
    [InlineData("absences.yaml", "person: P02", "§person: P20", "absences[P20].person", "P20")]
    [InlineData("absences.yaml", "to: 2026-11-26 }", "to: 2026-11-27 }\n  - { person: P02, kind: sjuk, §from: 2026-11-27 12:00, to: 2026-11-28 }", "absences[P02].from", "2026-11-26")]
    public void One_wrong_value_is_one_fault_at_its_place(string file, string old, string text, string field, string says)
    {
        var line = _files.Replace(file, old, text);
        var fault = Assert.Single(Faults());
        Assert.Equal((file, line, field), (fault.File, fault.Line, fault.Field));
        Assert.Contains(says, fault.Message.Sv, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit.yaml", "hours: 07:00-16:00", "§hours: 07:02-16:00", "shift-types[dag].hours", "07:02-16:00")]
    [InlineData("unit.yaml", "hours: 07:00-16:00, ", "", "shift-types[dag].hours", "hours", 12)]
    [InlineData("unit.yaml", "rast: 1:00", "§rast: 9:00", "shift-types[dag].rast", "8:55")]
    [InlineData("unit.yaml", "rast: 1:00", "§rast: 0:33", "shift-types[dag].rast", "0:33")]
    [InlineData("unit.yaml", "rast: 1:00", "§rest: 1:00", "shift-types[dag].rest", "rast")]
    [InlineData("unit.yaml", "hours: 13:30-22:00", "§hours: 07:00-16:00", "shift-types[kväll].hours", "07:00-16:00")]
    [InlineData("unit.yaml", "demand:", "  - { §id: dag, hours: 05:00-09:00 }\ndemand:", "shift-types[dag].id", "dag")]
    [InlineData("unit.yaml", "not-next: [dag]", "§not-next: [dga]", "shift-types[kväll].not-next", "dag")]
    [InlineData("unit.yaml", "type: kväll", "§type: kvall", "demand[2].type", "kväll")]
    [InlineData("unit.yaml", "wanted: 2", "§wanted: -1", "demand[1].wanted", "-1")]
    [InlineData("unit.yaml", "wanted: 2", "wanted: 2, §under: många", "demand[1].under", "många")]
    [InlineData("unit.yaml", "wanted: 2", "wanted: 2, §over: -5", "demand[1].over", "-5")]
    [InlineData("unit.yaml", "days: mån-fre", "days: mån-fre, §date: 2026-11-23", "demand[1].date", "days")]
    [InlineData("unit.yaml", "days: mån-fre, ", "", "demand[1].days", "days", 15)]
    [InlineData("unit.yaml", "days: lör, type: kväll", "§days: tis, type: dag", "demand[2].days", "2026-11-24")]
    [InlineData("staff.yaml", "dag: 3", "§natt: 3", "staff[P01].limits.most-of-type.natt", "natt")]
    [InlineData("staff.yaml", "dag: 3", "§kväll: 29", "staff[P01].limits.most-of-type.kväll", "29")]
    [InlineData("staff.yaml", "most-days-in-a-row: 5", "§most-days-in-a-row: 0", "staff[P01].limits.most-days-in-a-row", "\"0\"")]
    [InlineData("staff.yaml", "most-weekends: 2", "§most-weekends: -2", "staff[P01].limits.most-weekends", "-2")]
    [InlineData("staff.yaml", "most-weekends: 2", "§weekends: 2", "staff[P01].limits.weekends", "most-weekends")]
    [InlineData("staff.yaml", "least-days-in-a-row: 2", "§least-days-in-a-row: 6", "staff[P01].limits.least-days-in-a-row", "5")]
    [InlineData("staff.yaml", "least-days-off-in-a-row: 2", "§least-days-off-in-a-row: 8", "staff[P01].limits.least-days-off-in-a-row", "\"8\"")]
    [InlineData("staff.yaml", "least-time: 20:00", "§least-time: 50:00", "staff[P01].limits.least-time", "40:00")]
    [InlineData("staff.yaml", "most-time: 40:00", "§most-time: fyrtio", "staff[P01].limits.most-time", "fyrtio")]
    [InlineData("staff.yaml", "type: kväll", "§type: kvall", "staff[P01].shift-wishes[1].type", "kväll")]
    [InlineData("staff.yaml", "want: slippa", "§want: ledig", "staff[P01].shift-wishes[1].want", "slippa")]
    [InlineData("staff.yaml", "weight: 3", "§weight: 9", "staff[P01].shift-wishes[1].weight", "\"9\"")]
    public void A_wrong_value_about_types_of_shifts_is_a_fault_at_its_place(string file, string old, string text, string field, string says, int line = 0)
    {
        _files.AddShiftTypes();
        var marked = _files.Replace(file, old, text);
        var fault = Assert.Single(Faults());
        Assert.Equal((file, Math.Max(line, marked), field), (fault.File, fault.Line, fault.Field));
        Assert.Contains(says, fault.Message.Sv, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("days-in-a-row: 2, §days-off-in-a-row: 1", "days-off-in-a-row", "2")]
    [InlineData("weekends: 1, §weekends-in-a-row: 2", "weekends-in-a-row", "2")]
    [InlineData("period-weeks: 3, weekends: 1, §weekends-in-a-row: 2", "weekends-in-a-row", "2")]
    [InlineData("§last-shift-end: 2026-11-24 07:00", "last-shift-end", "2026-11-24")]
    [InlineData("§balance: 900:00", "balance", "900:00")]
    [InlineData("§evenings: -1", "evenings", "-1")]
    public void A_history_that_contradicts_itself_is_a_fault(string text, string field, string says)
    {
        _files.Write("history.yaml", "people:\n  - { person: P01, HERE }");
        var line = _files.Replace("history.yaml", "HERE", text);
        var fault = Assert.Single(Faults());
        Assert.Equal(("history.yaml", line, $"people[P01].{field}"), (fault.File, fault.Line, fault.Field));
        Assert.Contains(says, fault.Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Weekends_in_a_row_may_have_begun_before_the_averaging_period()
    {
        _files.Write("history.yaml", "people:\n  - { person: P01, period-weeks: 1, weekends: 1, weekends-in-a-row: 2 }");
        Assert.IsType<ScenarioOutcome.Loaded>(_files.Load());
    }

    [Fact]
    public void A_missing_field_points_at_its_entry()
    {
        _files.Replace("staff.yaml", "    employment: 75\n", "");
        var fault = Assert.Single(Faults());
        Assert.Equal(("staff.yaml", 9, "staff[P02].employment"), (fault.File, fault.Line, fault.Field));
    }

    [Fact]
    public void All_faults_come_in_one_go_by_file_and_line()
    {
        _files.Replace("absences.yaml", "kind: semester", "kind: vila");
        _files.Replace("visits.yaml", "length: 8:00", "length: 0:00");
        _files.Replace("visits.yaml", "length: 1:30", "length: tre timmar");
        _files.Replace("unit.yaml", "grid: 15", "grid: 14");
        Assert.Equal(
            ["absences.yaml:2", "unit.yaml:6", "visits.yaml:2", "visits.yaml:4"],
            Faults().Select(f => $"{f.File}:{f.Line}"));
    }

    [Fact]
    public void A_faulty_person_is_not_also_unknown_everywhere()
    {
        _files.Replace("staff.yaml", "employment: 100", "employment: hundra");
        Assert.Equal("staff[P01].employment", Assert.Single(Faults()).Field);
    }

    private IReadOnlyList<ScenarioFault> Faults() => Assert.IsType<ScenarioOutcome.Faulty>(_files.Load()).Faults;
}
