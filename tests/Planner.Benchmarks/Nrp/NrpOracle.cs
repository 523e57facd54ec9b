using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Rules;

namespace Planner.Benchmarks.Nrp;

/// <summary>
/// Scores rosters that others have published beside the instances, <c>InstanceN_K_costC.csv</c>: each must cost just C and
/// break nothing, by the scorer and by the product's own checker.
/// </summary>
/// <param name="Count">Rosters there.</param>
/// <param name="Faults">What is wrong, by file; none when all are scored as published.</param>
internal sealed partial record NrpOracle(int Count, IReadOnlyList<string> Faults)
{
    public bool IsRight => Faults.Count == 0;

    /// <summary>How many are right, and which are not.</summary>
    public string Said => $"{Count - Faults.Count} of {Count} rosters scored as published, by scorer and checker{string.Concat(Faults.Select(f => $"; {f}"))}";

    public BenchmarkResult ToResult() => new()
    {
        Instance = "published rosters",
        Value = [Count - Faults.Count],
        Best = [Count],
        Proof = "–",
        Seconds = 0,
        Engine = "scorer, checker",
        Workers = 1,
        Checked = Count == 0 ? null : IsRight,
        Fault = IsRight ? null : string.Join("; ", Faults),
        Note = Said,
    };

    /// <summary>Scores the rosters that lie beside the instances.</summary>
    public static async Task<NrpOracle> CheckAsync(IReadOnlyList<string> instances, TextWriter error)
    {
        var (count, faults) = (0, new List<string>());
        foreach (var instance in instances)
        {
            var pattern = $"{Path.GetFileNameWithoutExtension(instance)}_*_cost*.csv";
            foreach (var roster in Directory.GetFiles(Path.GetDirectoryName(instance)!, pattern).Order(StringComparer.Ordinal))
            {
                count++;
                if (FaultOf(await File.ReadAllTextAsync(instance), await File.ReadAllTextAsync(roster), Path.GetFileName(roster)) is { } fault)
                {
                    faults.Add($"{Path.GetFileName(roster)}: {fault}");
                }
            }
        }
        foreach (var fault in faults)
        {
            await error.WriteLineAsync(fault);
        }
        return new NrpOracle(count, faults);
    }

    /// <summary>What is wrong with the roster, or null.</summary>
    public static string? FaultOf(string instance, string roster, string name)
    {
        try
        {
            var published = int.Parse(CostInName().Match(name).Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var file = NrpParser.Parse(instance);
            var days = NrpRosterFile.Days(file, roster);
            var (score, problem) = (NrpScore.Of(file, days), NrpReader.Problem(name, file));
            var findings = problem.Rules.Check(problem, NrpReader.RosterOf(problem, file, days));
            return score.Broken.Count > 0 ? $"the scorer says {string.Join(", ", score.Broken)}"
                : score.Cost != published ? $"the scorer says {score.Cost}"
                : findings.HardBreaches > 0 ? $"the checker finds {findings.HardBreaches} breaches"
                : findings.Cost != published * Price.UnitsPerKrona ? $"the checker says {Price.ToKronor(findings.Cost)}"
                : null;
        }
        catch (InstanceFault fault)
        {
            return fault.Message;
        }
        catch (FormatException)
        {
            return "its name does not say what it costs";
        }
    }

    [GeneratedRegex(@"_cost(\d+)\.csv$")]
    private static partial Regex CostInName();
}
