using Planner.App.Scenarios;

namespace Planner.App.Tests.Scenarios;

/// <summary>A small clean scenario in a folder of its own, with single pieces of text replaced by a test.</summary>
internal sealed class ScenarioFiles : IDisposable
{
    /// <summary>Marks the line a fault should point at; taken out before the file is written.</summary>
    public const char Here = '§';

    private readonly string _folder = Directory.CreateTempSubdirectory("scenario").FullName;

    public ScenarioFiles()
    {
        Write("unit.yaml", """
            # comment
            title: Liten enhet
            name: Lilla
            office: Centrum
            week: 2026-W48
            grid: 15
            zones:
              Centrum: { Centrum: 5, Byarna: 20 }
              Byarna: { Byarna: 10 }
            policy: { overtime: nej }
            """);
        Write("staff.yaml", """
            defaults: { full-time-week: 38:15, salary: 31500 }
            staff:
              - id: P01
                name: Anna
                employment: 100
                competences: [körkort]
                delegations:
                  - { name: läkemedel, valid-to: 2027-03-31 }
              - id: P02
                name: Bo
                employment: 75
                available:
                  - { days: mån-fre, hours: 07:00-17:00 }
            """);
        Write("clients.yaml", """
            clients:
              - code: B-001
                zone: Centrum
                key-workers: [P01]
                vetoes: [P02]
                decisions:
                  - { id: D1, insats: boendestöd, granted: 6:00, valid-from: 2026-01-01, valid-to: 2027-01-31 }
              - code: B-002
                zone: Byarna
                decisions:
                  - { id: D2, insats: personlig assistans, granted: 20:00 }
            """);
        Write("visits.yaml", """
            weekly:
              - { id: tvätt, client: B-001, days: mån, length: 1:30, window: 08:00-12:00 }
              - { id: mat, client: B-001, days: mån, length: 1:00, start: 12:00-14:00 }
              - { client: B-002, days: [lör, sön], length: 8:00, at: 14:00 }
            duties:
              - { kind: möte, days: tor, length: 1:00, at: 13:00, each: alla }
            links:
              - { order: [tvätt, mat], min-gap: 0:15, max-gap: 3:00 }
            """);
        Write("absences.yaml", """
            absences:
              - { person: P02, kind: semester, from: 2026-11-26, to: 2026-11-26 }
            """);
    }

    public string Folder => _folder;

    public string PathOf(string file) => Path.Combine(_folder, file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text + "\n");

    private void Append(string file, string text) => File.AppendAllText(PathOf(file), text + "\n");

    /// <summary>Replaces one piece of a file; the piece must be there. Returns the line marked with <see cref="Here"/>, or 0.</summary>
    public int Replace(string file, string old, string text)
    {
        var before = File.ReadAllText(PathOf(file));
        Assert.Contains(old, before, StringComparison.Ordinal);
        var after = before.Replace(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), after.Replace($"{Here}", "", StringComparison.Ordinal));
        var mark = after.IndexOf(Here, StringComparison.Ordinal);
        return mark < 0 ? 0 : after[..mark].Count(c => c == '\n') + 1;
    }

    /// <summary>Has the unit staff by types of shifts besides its visits.</summary>
    public void AddShiftTypes()
    {
        Append("unit.yaml", """
            shift-types:
              - { id: dag, hours: 07:00-16:00, rast: 1:00 }
              - { id: kväll, hours: 13:30-22:00, rast: 0:30, not-next: [dag] }
            demand:
              - { days: mån-fre, type: dag, wanted: 2 }
              - { days: lör, type: kväll, wanted: 1, under: 900, over: 2.50 }
            """);
        Replace("staff.yaml", "employment: 100", """
            employment: 100
                limits: { most-days-in-a-row: 5, least-days-in-a-row: 2, least-days-off-in-a-row: 2, most-weekends: 2, least-time: 20:00, most-time: 40:00, most-of-type: { dag: 3 } }
                shift-wishes:
                  - { days: fre, type: kväll, want: slippa, weight: 3 }
                  - { date: 2026-11-23, type: dag, want: ha }
            """);
    }

    public ScenarioOutcome Load() => ScenarioLoader.Load(_folder);

    public ScenarioOutcome.Loaded LoadClean() => Load() switch
    {
        ScenarioOutcome.Loaded loaded => loaded,
        ScenarioOutcome.Faulty faulty => throw new InvalidOperationException(string.Join("\n", faulty.Faults.Select(f => f.In("en")))),
        _ => throw new InvalidOperationException(),
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
