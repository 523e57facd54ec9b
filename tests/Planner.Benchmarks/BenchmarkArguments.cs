using System.Globalization;

namespace Planner.Benchmarks;

/// <summary>What to measure, and how long.</summary>
internal sealed record BenchmarkArguments(
    string Family, IReadOnlyList<string> Scenarios, string Folder, int Seeds, int Seconds, int Workers, bool Json, string? Roster, string? Data, int Absences)
{
    private static readonly string[] Standard =
        ["resursenheten", "resursenheten-2023", "helg-tungt", "omojlig", "fyra-enheter", "hundra"];

    private static readonly string[] StandardAbsence = ["resursenheten", "hundra"];

    public static BenchmarkArguments Parse(string[] args)
    {
        List<string> scenarios = [.. ValuesOf(args, "--scenario"), .. ValuesOf(args, "--instance")];
        var family = args.FirstOrDefault() ?? "";
        return new BenchmarkArguments(
            family,
            scenarios.Count > 0 ? scenarios : family switch { "absence" => StandardAbsence, "reallocation" or "nrp" => [], _ => Standard },
            ValuesOf(args, "--scenarios-folder").LastOrDefault() ?? "scenarios",
            Number(args, "--seeds", family == "nrp" ? 3 : 1),
            Number(args, "--seconds", family == "reallocation" ? 20 : 60),
            Number(args, "--workers", Environment.ProcessorCount),
            args.Contains("--json"),
            ValuesOf(args, "--roster").LastOrDefault(),
            ValuesOf(args, "--data").LastOrDefault(),
            Number(args, "--absences", int.MaxValue));
    }

    public static int Usage()
    {
        Console.Error.WriteLine("""
            Planner.Benchmarks own  [--scenario NAME]… [--seeds N] [--seconds N] [--workers N] [--json]
                plans the scenarios and prints time to a lawful plan and to full coverage, cost over time, gaps and memory
            Planner.Benchmarks best [--scenario NAME]… [--seconds N] [--workers N]
                plans for long (1800 s is the habit) and stores a better plan's cost as best known
            Planner.Benchmarks absence [--scenario NAME]… [--roster FILE | --seconds N] [--absences N] [--workers N] [--json]
                replays every single absence of a roster and 50 random double ones, ranks people for every visit, and
                plays the resilience map; the roster is read, or planned for so many seconds; --absences takes a part, without the map
            Planner.Benchmarks reallocation --data FOLDER [--scenario N]… [--seconds N] [--json]
                repairs public plans after a disruption (format in FOLDER/README.md) and prints each tier's value, bound and proof
            Planner.Benchmarks nrp --data FOLDER [--instance N]… [--seconds N] [--seeds N] [--workers N] [--json]
                builds public rosters (format in FOLDER/README.md) and prints each seed's cost over time, gap and bound
            Those of own scenarios take --scenarios-folder FOLDER (default: scenarios).
            """);
        return 2;
    }

    private static List<string> ValuesOf(string[] args, string option) =>
        [.. args.Zip(args.Skip(1)).Where(p => p.First == option).Select(p => p.Second)];

    private static int Number(string[] args, string option, int otherwise) =>
        ValuesOf(args, option).LastOrDefault() is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
