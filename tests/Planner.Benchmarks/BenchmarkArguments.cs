using System.Globalization;

namespace Planner.Benchmarks;

/// <summary>What to measure, and how long.</summary>
internal sealed record BenchmarkArguments(
    string Family, IReadOnlyList<string> Scenarios, string Folder, int Seeds, int Seconds, int Workers, bool Json, string? Roster, string? Data, int Absences)
{
    private static readonly string[] Flags = ["--json", "--quick", "--until-best-known"];

    private static readonly string[] Numbers = ["--absences", "--boards", "--people", "--seconds", "--seeds", "--workers"];

    private static readonly string[] Valued = [.. Numbers, "--data", "--family", "--instance", "--roster", "--scenario", "--scenarios-folder", "--server"];

    private static readonly string[] Standard =
        ["resursenheten", "resursenheten-2023", "helg-tungt", "omojlig", "fyra-enheter", "hundra"];

    private static readonly string[] StandardAbsence = ["resursenheten", "hundra"];

    private static readonly string[] StandardPeers = ["normal", "resursenheten"];

    /// <summary>Whether less is measured and shorter, to try the command out: its figures say little.</summary>
    public bool Quick { get; private init; }

    /// <summary>The families <c>all</c> should run; none means all of them.</summary>
    public IReadOnlyList<string> Families { get; private init; } = [];

    /// <summary>Sizes to grow through, or of the weeks whose boards are opened.</summary>
    public IReadOnlyList<int> People { get; private init; } = [];

    /// <summary>How many boards are open at once.</summary>
    public int Boards { get; private init; }

    /// <summary>The web planner's program, or null for the one built with this.</summary>
    public string? Server { get; private init; }

    /// <summary>Whether a run of a public roster ends as soon as it costs no more than the best that is known.</summary>
    public bool UntilBestKnown { get; private init; }

    /// <summary>What is wrong with the arguments, or null.</summary>
    public static string? FaultOf(string[] args)
    {
        for (var i = 1; i < args.Length; i++)
        {
            if (Flags.Contains(args[i]))
            {
                continue;
            }
            if (!Valued.Contains(args[i]))
            {
                return $"\"{args[i]}\" is no option. Maybe one of {string.Join(", ", Valued.Concat(Flags).Order(StringComparer.Ordinal))} is meant.";
            }
            if (++i == args.Length || args[i].StartsWith("--", StringComparison.Ordinal))
            {
                return $"{args[i - 1]} has no value. Maybe it was forgotten.";
            }
            if (Numbers.Contains(args[i - 1]) && !(int.TryParse(args[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 0))
            {
                return $"{args[i - 1]} is \"{args[i]}\". Maybe write a whole number.";
            }
        }
        return null;
    }

    public static BenchmarkArguments Parse(string[] args)
    {
        List<string> scenarios = [.. ValuesOf(args, "--scenario"), .. ValuesOf(args, "--instance")];
        var family = args.FirstOrDefault() ?? "";
        var quick = args.Contains("--quick");
        List<int> people = [.. ValuesOf(args, "--people").Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
        return new BenchmarkArguments(
            family,
            scenarios.Count > 0 ? scenarios : ScenariosOf(family, quick),
            ValuesOf(args, "--scenarios-folder").LastOrDefault() ?? "scenarios",
            Number(args, "--seeds", family == "nrp" && !quick ? 3 : 1),
            Number(args, "--seconds", SecondsOf(family, quick)),
            Number(args, "--workers", Environment.ProcessorCount),
            args.Contains("--json"),
            ValuesOf(args, "--roster").LastOrDefault(),
            ValuesOf(args, "--data").LastOrDefault(),
            Number(args, "--absences", AbsencesOf(family, quick)))
        {
            Quick = quick,
            Families = ValuesOf(args, "--family"),
            People = people.Count > 0 ? people : PeopleOf(family, quick),
            Boards = Number(args, "--boards", quick ? 3 : 50),
            UntilBestKnown = args.Contains("--until-best-known"),
            Server = ValuesOf(args, "--server").LastOrDefault(),
        };
    }

    public static int Usage()
    {
        Console.Error.WriteLine("""
            Planner.Benchmarks all --data FOLDER [--family NAME]… [--quick] [--json] and the options below
                runs every family and prints one table for each: nrp, reallocation, own, absence, peers, growth;
                --quick takes less of each and shorter, to try the command: its figures say little;
                with --json one JSON document on standard output, and the tables on standard error
            Planner.Benchmarks own  [--scenario NAME]… [--seeds N] [--seconds N] [--workers N] [--json]
                plans the scenarios and prints time to a lawful plan and to full coverage, cost over time, gaps and memory
            Planner.Benchmarks best [--scenario NAME]… [--seconds N] [--workers N]
                plans for long (1800 s is the habit) and stores a better plan's cost as best known
            Planner.Benchmarks absence [--scenario NAME]… [--roster FILE | --seconds N] [--absences N] [--workers N] [--json]
                replays every single absence of a roster and 50 random double ones, ranks people for every visit, and
                plays the resilience map; the roster is read, or planned for so many seconds; --absences takes a part, without the map
            Planner.Benchmarks peers [--data FOLDER] [--scenario NAME]… [--seconds N] [--absences N] [--json]
                gives the same models of weeks, absence days and (with --data) public rosters to Gecode and CBC through
                MiniZinc (apt-get install minizinc coinor-cbc), and to CP-SAT without our search; prints ratios
            Planner.Benchmarks growth [--people N]… [--seconds N] [--absences N] [--json]
                plans generated scenarios of growing size and fits exponents to time, memory and time per absence
            Planner.Benchmarks board [--people N]… [--boards N] [--server FILE] [--json]
                opens the week board of generated weeks in Chromium, with the web planner as a process of its own: time to first paint
                and until it answers, cold and warm; what a drag costs; memory, time and refusals with many boards open while a solve runs;
                not part of all; --server names another Planner.Web.dll than the one built with this
            Planner.Benchmarks reallocation --data FOLDER [--scenario N]… [--seconds N] [--json]
                repairs public plans after a disruption (format in FOLDER/README.md) and prints each tier's value, bound and proof
            Planner.Benchmarks nrp --data FOLDER [--instance N]… [--seconds N] [--seeds N] [--workers N] [--until-best-known] [--json]
                builds public rosters (format in FOLDER/README.md) and prints each seed's cost over time, gap and bound;
                with --until-best-known a run ends as soon as its roster costs no more than the best that is known;
                first it scores the published rosters and says whether each costs what its name says
            Those of own scenarios take --scenarios-folder FOLDER (default: scenarios). Every family takes --quick.
            The exit code is 0 when all is right, 1 when something failed, 2 when data or an engine are missing.
            """);
        return 2;
    }

    private static string[] ScenariosOf(string family, bool quick) => family switch
    {
        "absence" => quick ? StandardAbsence[..1] : StandardAbsence,
        "peers" => quick ? StandardPeers[..1] : StandardPeers,
        "own" or "best" => quick ? Standard[..2] : Standard,
        _ => [],
    };

    private static int[] PeopleOf(string family, bool quick) => family switch
    {
        "board" => quick ? [13] : [13, 100],
        _ => quick ? [12, 25] : [12, 25, 50, 100, 200],
    };

    private static int SecondsOf(string family, bool quick) => family switch
    {
        "reallocation" => quick ? 3 : 20,
        _ => quick ? 5 : 60,
    };

    private static int AbsencesOf(string family, bool quick) => family switch
    {
        "peers" or "growth" => quick ? 2 : 5,
        _ => quick ? 6 : int.MaxValue,
    };

    private static List<string> ValuesOf(string[] args, string option) =>
        [.. args.Zip(args.Skip(1)).Where(p => p.First == option).Select(p => p.Second)];

    private static int Number(string[] args, string option, int otherwise) =>
        ValuesOf(args, option).LastOrDefault() is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
