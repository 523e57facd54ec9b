using System.Text.Json;
using Planner.Core.Planning;
using Planner.Core.Rules;

namespace Planner.Benchmarks.Reallocation;

/// <summary>
/// Reads instances onto the product's own model: teams are people with one shift each, tasks are visits, and who is not
/// there is absent or busy. Only teams of the plan that stands are people.
/// </summary>
internal static class ReallocationReader
{
    private static readonly JsonSerializerOptions Format = new() { RespectNullableAnnotations = true };

    /// <summary>Reads an instance.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="json">The file's text.</param>
    /// <param name="sameTeams">Whether tasks that should share their team must, or whether that is left out as the authors' script does.</param>
    public static ReallocationReading Read(string name, string json, bool sameTeams = true)
    {
        try
        {
            var file = JsonSerializer.Deserialize<ReallocationFile>(json, Format) ?? throw new InstanceFault("The file is empty.");
            return file.Disruption.Type == "resource"
                ? Checked(new ReallocationProblem(name, file, sameTeams))
                : new ReallocationReading.LeftOut($"what happens is a '{file.Disruption.Type}': only stretches in which teams are not there are read");
        }
        catch (JsonException fault)
        {
            return new ReallocationReading.Damaged($"It is no instance: {fault.Message}");
        }
        catch (InstanceFault fault)
        {
            return new ReallocationReading.Damaged(fault.Message);
        }
    }

    private static ReallocationReading Checked(ReallocationProblem instance)
    {
        var rules = new RuleBook(RuleBook.Types.Select(t => RuleBook.Make(t, RuleSettings.Defaults)).Where(r => ReallocationCase.Rules.Contains(r.Id)));
        var outcome = PlanChecker.Check(new PlanningProblem(instance.Parts(), rules), instance.Roster());
        return outcome is CheckOutcome.Passed passed
            ? new ReallocationReading.Read(new ReallocationCase(passed.Plan, instance.Events(), instance.Hit()))
            : new ReallocationReading.LeftOut("the plan that stands is not lawful: " + Breaches(((CheckOutcome.Rejected)outcome).Findings));
    }

    private static string Breaches(Findings findings) =>
        string.Join(", ", findings.Items.Where(f => f.Rule.Severity == Severity.Hard).GroupBy(f => f.Rule.Id).Select(g => $"{g.Key} {g.Count()} times"));
}
