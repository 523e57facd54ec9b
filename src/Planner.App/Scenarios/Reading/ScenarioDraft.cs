using Planner.App.Scenarios.Yaml;
using Planner.Core.Costs;

namespace Planner.App.Scenarios.Reading;

/// <summary>Everything the files say, each value with its place, before the parts are checked against each other.</summary>
internal sealed record ScenarioDraft
{
    /// <summary>The unit file, or null when it is faulty.</summary>
    public required UnitEntry? Unit { get; init; }

    public required Section<StaffEntry> Staff { get; init; }

    public required Section<ClientEntry> Clients { get; init; }

    public required VisitsEntry Visits { get; init; }

    public required Section<BaseRosterEntry> BaseRoster { get; init; }

    public required HistoryEntry History { get; init; }

    public required IReadOnlyList<AbsenceEntry> Absences { get; init; }

    public required PayRates PayRates { get; init; }

    public static ScenarioDraft Read(ScenarioFolder folder) => new()
    {
        Unit = folder.Read("unit.yaml", optional: false) is { } unit ? UnitReader.Read(unit) : null,
        Staff = folder.Read("staff.yaml", optional: false) is { } staff ? StaffReader.Read(staff) : Section<StaffEntry>.Empty,
        Clients = folder.Read("clients.yaml", optional: false) is { } clients ? ClientsReader.Read(clients) : Section<ClientEntry>.Empty,
        Visits = folder.Read("visits.yaml", optional: false) is { } visits ? VisitsReader.Read(visits) : VisitsEntry.None,
        BaseRoster = folder.Read("base-roster.yaml", optional: true) is { } roster ? BaseRosterReader.Read(roster) : Section<BaseRosterEntry>.Empty,
        History = folder.Read("history.yaml", optional: true) is { } history ? HistoryReader.Read(history) : HistoryEntry.None,
        Absences = folder.Read("absences.yaml", optional: true) is { } absences ? AbsencesReader.Read(absences) : [],
        PayRates = PayRatesReader.Read(folder),
    };
}
