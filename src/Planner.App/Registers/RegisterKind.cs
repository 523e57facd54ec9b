namespace Planner.App.Registers;

/// <summary>The tables of a unit's register.</summary>
public enum RegisterKind
{
    /// <summary>Staff (medarbetare).</summary>
    Staff,

    /// <summary>Clients (brukare), by code.</summary>
    Clients,

    /// <summary>Their decisions (beslut), with what is granted and until when.</summary>
    Decisions,

    /// <summary>Visits that come back every week.</summary>
    Visits,

    /// <summary>Single visits.</summary>
    SingleVisits,

    /// <summary>The unit's own duties.</summary>
    Duties,

    /// <summary>The shifts people work every week (grundschema).</summary>
    BaseRoster,

    /// <summary>Known absences.</summary>
    Absences,

    /// <summary>What staff carries in from the weeks before.</summary>
    History,

    /// <summary>When clients were last served.</summary>
    Deliveries,

    /// <summary>The unit's own values for settings of rules.</summary>
    Settings,
}

/// <summary>How the text of a cell is to be understood.</summary>
internal enum CellForm
{
    /// <summary>One value.</summary>
    Plain,

    /// <summary>Values with commas between.</summary>
    List,

    /// <summary>As in the file: <c>[{ name: läkemedelsdelegering, valid-to: 2027-03-31 }]</c>.</summary>
    Nested,
}

/// <summary>Where a table lies in a scenario's files, and its columns.</summary>
/// <param name="File">The file.</param>
/// <param name="Section">The list in it.</param>
/// <param name="Key">The column that names a row, or null when rows are only what they hold.</param>
/// <param name="Columns">The columns in order.</param>
internal sealed record RegisterLayout(string File, string Section, string? Key, IReadOnlyList<(string Name, CellForm Form)> Columns)
{
    private static readonly (string, CellForm)[] Times =
    [
        ("length", CellForm.Plain), ("at", CellForm.Plain), ("start", CellForm.Plain), ("window", CellForm.Plain), ("staff", CellForm.Plain), ("competences", CellForm.List),
    ];

    private static readonly (string, CellForm)[] Rest = [("only", CellForm.List), ("zone", CellForm.Plain), ("unit", CellForm.Plain), ("pin", CellForm.Nested)];
    private static readonly (string, CellForm)[] OfClients = [("flexibility", CellForm.Plain), ("meals", CellForm.Plain)];

    /// <summary>The column of decisions that names their client.</summary>
    public const string Client = "client";

    /// <summary>The columns of settings.</summary>
    public const string Setting = "setting";

    /// <summary>The value of a setting.</summary>
    public const string Value = "value";

    public static RegisterLayout Of(RegisterKind kind) => kind switch
    {
        RegisterKind.Staff => new("staff.yaml", "staff", "id",
        [
            ("id", CellForm.Plain), ("name", CellForm.Plain), ("employment", CellForm.Plain), ("competences", CellForm.List), ("delegations", CellForm.Nested),
            ("languages", CellForm.List), ("available", CellForm.Nested), ("free-weekends", CellForm.List), ("wishes", CellForm.Nested), ("full-time-week", CellForm.Plain),
            ("salary", CellForm.Plain), ("hourly", CellForm.Plain), ("day-break", CellForm.Plain), ("unit", CellForm.Plain),
            ("limits", CellForm.Nested), ("shift-wishes", CellForm.Nested),
        ]),
        RegisterKind.Clients => new("clients.yaml", "clients", "code",
        [
            ("code", CellForm.Plain), ("zone", CellForm.Plain), ("key-workers", CellForm.List), ("vetoes", CellForm.List), ("language", CellForm.Plain), ("flagged", CellForm.Plain),
            ("short-visit", CellForm.Plain), ("phone", CellForm.Plain), ("competences", CellForm.List), ("unit", CellForm.Plain), ("decisions", CellForm.Nested),
        ]),
        RegisterKind.Decisions => new("clients.yaml", "clients", "id",
            [("id", CellForm.Plain), (Client, CellForm.Plain), ("insats", CellForm.Plain), ("granted", CellForm.Plain), ("valid-from", CellForm.Plain), ("valid-to", CellForm.Plain)]),
        RegisterKind.Visits => new("visits.yaml", "weekly", null,
            [("id", CellForm.Plain), ("client", CellForm.Plain), ("insats", CellForm.Plain), ("days", CellForm.List), ("any-of-days", CellForm.List), .. Times, .. OfClients, .. Rest]),
        RegisterKind.SingleVisits => new("visits.yaml", "single", null,
            [("id", CellForm.Plain), ("client", CellForm.Plain), ("insats", CellForm.Plain), ("date", CellForm.Plain), ("any-of-dates", CellForm.List), .. Times, .. OfClients, .. Rest]),
        RegisterKind.Duties => new("visits.yaml", "duties", null,
        [
            ("id", CellForm.Plain), ("kind", CellForm.Plain), ("days", CellForm.List), ("any-of-days", CellForm.List), ("date", CellForm.Plain), ("any-of-dates", CellForm.List),
            ("each", CellForm.List), .. Times, .. Rest,
        ]),
        RegisterKind.BaseRoster => new("base-roster.yaml", "base-roster", "person", [("person", CellForm.Plain), ("shifts", CellForm.Nested)]),
        RegisterKind.Absences => new("absences.yaml", "absences", null, [("person", CellForm.Plain), ("kind", CellForm.Plain), ("from", CellForm.Plain), ("to", CellForm.Plain)]),
        RegisterKind.History => new("history.yaml", "people", "person",
        [
            ("person", CellForm.Plain), ("last-shift-end", CellForm.Plain), ("days-in-a-row", CellForm.Plain), ("days-off-in-a-row", CellForm.Plain),
            ("period-weeks", CellForm.Plain), ("worked", CellForm.Plain), ("balance", CellForm.Plain), ("weekends", CellForm.Plain), ("weekends-in-a-row", CellForm.Plain),
            ("evenings", CellForm.Plain), ("coordination", CellForm.Plain),
        ]),
        RegisterKind.Deliveries => new("history.yaml", "clients", Client, [(Client, CellForm.Plain), ("last-delivery", CellForm.Plain)]),
        RegisterKind.Settings => new("unit.yaml", "rules", Setting, [(Setting, CellForm.Plain), (Value, CellForm.Plain)]),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), $"Unknown register {kind}."),
    };
}
