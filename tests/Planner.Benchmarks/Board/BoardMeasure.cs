using System.Diagnostics;
using Microsoft.Playwright;

namespace Planner.Benchmarks.Board;

/// <summary>Measures one week's board: how it opens, what a drag costs, and many boards at once.</summary>
internal sealed class BoardMeasure(string program, BoardBrowser browser, BoardWeek week, int boards)
{
    private const int WarmOpenings = 5;
    private const int Drags = 5;
    private const int Tries = 3;

    /// <summary>Measures it.</summary>
    public async Task<BoardRun> RunAsync(int people)
    {
        var signedIn = await SignedInAsync();
        using var server = await WebProcess.StartAsync(program, week.Database);
        var address = new Uri(server.Address, $"/vecka/{week.Week}");
        await using var context = await browser.ContextAsync(signedIn);
        var cold = await OpenBoard.OpenAsync(context, address);
        await cold.CloseAsync();
        var warm = new List<OpeningTimes>();
        for (var i = 0; i < WarmOpenings; i++)
        {
            var board = await OpenBoard.OpenAsync(context, address);
            warm.Add(board.Times);
            await board.CloseAsync();
        }
        var dragged = await OpenBoard.OpenAsync(context, address);
        var drags = await dragged.DragAsync(Drags);
        await dragged.CloseAsync();
        return new BoardRun(people, week.Visits, cold.PageBytes, server.StartSeconds, cold.Times, OpeningTimes.MedianOf(warm), drags, await ManyAsync(server, context, address));
    }

    /// <summary>A first start of the server, for the first account; the browser stays signed in over its next start.</summary>
    private async Task<string> SignedInAsync()
    {
        using var server = await WebProcess.StartAsync(program, week.Database);
        return await browser.FirstAccountAsync(server.Address);
    }

    private async Task<ManyBoards> ManyAsync(WebProcess server, IBrowserContext context, Uri address)
    {
        var before = server.Resident;
        var clock = Stopwatch.StartNew();
        var tried = await Task.WhenAll(Enumerable.Range(0, boards).Select(_ => TryOpenAsync(context, address)));
        var seconds = clock.Elapsed.TotalSeconds;
        List<OpenBoard> opened = [.. tried.OfType<OpenBoard>()];
        var after = server.Resident;
        var idle = await InTurnAsync(opened, 0);
        var solve = await BoardSolve.StartAsync(context.APIRequest, server.Address, week.Scenario);
        var solving = await InTurnAsync(opened, 1);
        var together = await Task.WhenAll(opened.Select((b, i) => PinAsync(b, i, 2, tries: 1)));
        return new ManyBoards(boards, opened.Count, seconds, before, after, idle, solving, new ActionTally(together.SelectMany(a => a)), await solve.EndAsync());
    }

    /// <summary>Opens a board, or null when it does not answer in time.</summary>
    private static async Task<OpenBoard?> TryOpenAsync(IBrowserContext context, Uri address)
    {
        try
        {
            return await OpenBoard.OpenAsync(context, address);
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
        {
            return null;
        }
    }

    private static async Task<ActionTally> InTurnAsync(List<OpenBoard> opened, int round)
    {
        var answers = new List<Answered>();
        for (var i = 0; i < opened.Count; i++)
        {
            answers.AddRange(await PinAsync(opened[i], i, round, Tries));
        }
        return new ActionTally(answers);
    }

    /// <summary>Pins a visit that is not another board's, as far as there are enough.</summary>
    private static async Task<List<Answered>> PinAsync(OpenBoard board, int index, int round, int tries)
    {
        var visits = await board.VisitsAsync();
        return await board.PinAsync(visits[((3 * index) + round) % visits.Length], tries);
    }
}
