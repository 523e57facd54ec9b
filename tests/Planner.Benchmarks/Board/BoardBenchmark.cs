using System.Text.Json;
using Microsoft.Playwright;

namespace Planner.Benchmarks.Board;

/// <summary>The week board in a real browser, with the server as a process of its own.</summary>
internal static class BoardBenchmark
{
    private const int Failed = 1;
    private const int Missing = 2;

    /// <summary>Runs; 0 when every board opened and answered and the solve went on, 1 when not, 2 when browser or server are missing.</summary>
    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output, TextWriter error)
    {
        var program = arguments.Server ?? WebProcess.Beside();
        if (!File.Exists(program))
        {
            await error.WriteLineAsync($"There is no {program}. Maybe build src/Planner.Web, or name its file with --server FILE.");
            return Missing;
        }
        if (!File.Exists(BoardBrowser.Executable))
        {
            await error.WriteLineAsync($"There is no Chromium{(BoardBrowser.Executable is { } named ? $" at {named}" : "")}. Maybe install it (apt-get install chromium), or name its file in CHROMIUM.");
            return Missing;
        }
        await output.WriteLineAsync($"{Environment.ProcessorCount} cores, browser and server share them, scenarios from `planner scenario generate` with seed 1, {arguments.Boards} boards at once");
        await using var browser = await BoardBrowser.StartAsync();
        var (runs, hasBroken) = (new List<BoardRun>(), false);
        foreach (var people in arguments.People.Order())
        {
            using var week = await BoardWeek.MakeAsync(people);
            try
            {
                runs.Add(await new BoardMeasure(Path.GetFullPath(program), browser, week, arguments.Boards).RunAsync(people));
            }
            catch (Exception fault) when (fault is PlaywrightException or TimeoutException or InvalidOperationException)
            {
                hasBroken = true;
                await error.WriteLineAsync($"{people} people: FAULT: {fault.Message}");
            }
        }
        new BoardTable(output).Print(runs);
        if (arguments.Json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(runs, JsonSerializerOptions.Web));
        }
        foreach (var run in runs.Where(r => r.Fault is not null))
        {
            await error.WriteLineAsync($"{run.People} people: {run.Fault}");
        }
        return hasBroken || runs.Exists(r => r.Fault is not null) ? Failed : 0;
    }
}
