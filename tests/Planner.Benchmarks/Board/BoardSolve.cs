using System.Text.Json;
using Microsoft.Playwright;

namespace Planner.Benchmarks.Board;

/// <summary>The solve of a week as a job of the server, started and asked about as programs do.</summary>
internal sealed class BoardSolve
{
    private const int LongestSeconds = 3600;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly IAPIRequestContext _api;
    private readonly string _address;
    private readonly string _run;

    private BoardSolve(IAPIRequestContext api, string address, string run) => (_api, _address, _run) = (api, address, run);

    /// <summary>Starts it and waits until it has a plan to improve.</summary>
    public static async Task<BoardSolve> StartAsync(IAPIRequestContext api, Uri server, string scenario)
    {
        var address = new Uri(server, $"/api/weeks/{scenario}/run").ToString();
        var answer = await api.PostAsync(address, new() { DataObject = new { seconds = LongestSeconds } });
        if (!answer.Ok)
        {
            throw new InvalidOperationException($"The solve did not start: {answer.Status} {await answer.TextAsync()}");
        }
        var solve = new BoardSolve(api, address, (await answer.JsonAsync())!.Value.GetProperty("run").GetString()!);
        await solve.UntilAsync(status => status.GetProperty("cost").ValueKind == JsonValueKind.Number);
        return solve;
    }

    /// <summary>Asks it to end with what it has, and says whether it had gone on until then and found a plan.</summary>
    public async Task<SolveEnd> EndAsync()
    {
        var before = StateOf(await StatusAsync());
        await _api.DeleteAsync($"{_address}/{_run}");
        var last = await UntilAsync(status => StateOf(status) != "going");
        return new SolveEnd(before == "going" && StateOf(last) == "found", $"{before}, then {last.GetRawText()}");
    }

    private async Task<JsonElement> UntilAsync(Func<JsonElement, bool> isSo)
    {
        var until = DateTime.UtcNow + Patience;
        while (true)
        {
            var status = await StatusAsync();
            if (isSo(status) || DateTime.UtcNow > until)
            {
                return status;
            }
            await Task.Delay(500);
        }
    }

    private async Task<JsonElement> StatusAsync() => (await (await _api.GetAsync(_address)).JsonAsync())!.Value;

    private static string StateOf(JsonElement status) => status.GetProperty("state").GetString()!;
}
