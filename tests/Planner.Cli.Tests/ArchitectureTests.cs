using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Planner.App.Weeks;
using Planner.Cli.Commands;
using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.Cli.Tests;

/// <summary>References point one way: Solver ← Core ← App ← Cli.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly[] Layers = [typeof(ICpSatSolver).Assembly, typeof(WeekPlanner).Assembly, typeof(BuildWeek).Assembly, typeof(PlannerCommand).Assembly];

    [Fact]
    public void Each_layer_refers_only_to_those_below_it()
    {
        for (var i = 0; i < Layers.Length; i++)
        {
            var below = Layers[..i].Select(a => a.GetName().Name!).ToList();
            var ours = Layers[i].GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Planner", StringComparison.OrdinalIgnoreCase)).ToList();
            Assert.Subset(below.ToHashSet(), ours.ToHashSet());
            Assert.True(i == 0 || ours.Contains(below[^1]), $"{Layers[i].GetName().Name} does not use the layer below it.");
        }
    }

    [Fact]
    public void Planning_knows_a_solver_but_no_engine_process()
    {
        var used = TypesUsedBy(typeof(WeekPlanner).Assembly);
        Assert.Contains(nameof(ICpSatSolver), used);
        Assert.DoesNotContain(nameof(CpSatEngines), used);
        Assert.DoesNotContain(nameof(CpSatEnginePool), used);
        Assert.Contains(nameof(CpSatEngines), TypesUsedBy(typeof(PlannerCommand).Assembly));
    }

    [Fact]
    public void Planning_touches_no_file_process_or_console()
    {
        var used = TypesUsedBy(typeof(WeekPlanner).Assembly);
        foreach (var type in new[] { "File", "Directory", "Console", "Process", "HttpClient" })
        {
            Assert.DoesNotContain(type, used);
        }
    }

    private static HashSet<string> TypesUsedBy(Assembly assembly)
    {
        using var stream = File.OpenRead(assembly.Location);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(t => metadata.GetString(metadata.GetTypeReference(t).Name))];
    }
}
