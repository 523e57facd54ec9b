using System.Text.Json;
using Microsoft.Playwright;

namespace Planner.Benchmarks.Board;

/// <summary>A board open in a browser.</summary>
internal sealed class OpenBoard
{
    /// <summary>Milliseconds after which an answer counts as lost.</summary>
    public const int Patience = 60_000;

    private const int MostLifted = 30;
    private const string Live = ".board .bar[tabindex='0']";
    private readonly IPage _page;
    private long _sent;
    private long _received;

    private OpenBoard(IPage page)
    {
        _page = page;
        page.WebSocket += (_, socket) =>
        {
            socket.FrameSent += (_, frame) => Interlocked.Add(ref _sent, SizeOf(frame));
            socket.FrameReceived += (_, frame) => Interlocked.Add(ref _received, SizeOf(frame));
        };
    }

    /// <summary>When bars were painted and when it answered.</summary>
    public OpeningTimes Times { get; private set; } = new(0, 0);

    /// <summary>Bytes of the page as the server made it, before the board answers.</summary>
    public int PageBytes { get; private set; }

    /// <summary>Opens a week's board and waits until it answers.</summary>
    public static async Task<OpenBoard> OpenAsync(IBrowserContext context, Uri week)
    {
        var page = await context.NewPageAsync();
        var board = new OpenBoard(page);
        var answer = await page.GotoAsync(week.ToString(), new() { WaitUntil = WaitUntilState.Commit, Timeout = Patience });
        await page.WaitForSelectorAsync(Live, new() { State = WaitForSelectorState.Attached, Timeout = Patience });
        await page.WaitForFunctionAsync("() => measured.live > 0 && measured.paint > 0", null, new() { Timeout = Patience, PollingInterval = 50 });
        board.PageBytes = (await answer!.BodyAsync()).Length;
        board.Times = (await board.EvaluateAsync<OpeningTimes>("() => ({ paint: measured.paint, live: measured.live })"))!;
        return board;
    }

    /// <summary>Visits on the board that somebody has and nobody has pinned.</summary>
    public Task<string[]> VisitsAsync() => _page.EvaluateAsync<string[]>("() => measured.visits()");

    /// <summary>Pins a visit, again when another board was first; what came of each try.</summary>
    public async Task<List<Answered>> PinAsync(string visit, int tries)
    {
        var answers = new List<Answered>();
        if ((await AskAsync("choose", visit)).Answer == "lost")
        {
            return [new Answered("lost", Patience)];
        }
        while (answers.Count < tries && (answers.Count == 0 || answers[^1].Answer == "otherFirst"))
        {
            await AskAsync("dismiss");
            answers.Add(await AskAsync("pin"));
        }
        return answers;
    }

    /// <summary>Drags visits to other people until so many have changed hands, one is not shown in time, or enough were tried.</summary>
    public async Task<List<DragCost>> DragAsync(int times)
    {
        var costs = new List<DragCost>();
        foreach (var visit in (await VisitsAsync()).Take(MostLifted))
        {
            if (costs.Count < times && !costs.Exists(c => c.IsLost) && await DragAsync(visit) is { } cost)
            {
                costs.Add(cost);
            }
        }
        return costs;
    }

    public Task CloseAsync() => _page.CloseAsync();

    private async Task<DragCost?> DragAsync(string visit)
    {
        var bar = _page.Locator($".row[data-person] .bar[data-visit='{visit}']").First;
        await bar.ScrollIntoViewIfNeededAsync();
        var from = (await bar.BoundingBoxAsync())!;
        var (sent, received) = (Interlocked.Read(ref _sent), Interlocked.Read(ref _received));
        await _page.Mouse.MoveAsync(from.X + (from.Width / 2), from.Y + 5);
        await _page.Mouse.DownAsync();
        await _page.Mouse.MoveAsync(from.X + 12, from.Y + 12);
        await _page.WaitForSelectorAsync(".row.yes, .row.no", new() { Timeout = Patience });
        if (await TakerAsync(visit) is not { } taker)
        {
            await _page.Keyboard.PressAsync("Escape");
            await _page.Mouse.UpAsync();
            return null;
        }
        await _page.EvaluateAsync("([person, visit, patience]) => measured.dropAt(person, visit, patience)", new object[] { taker.Person, visit, Patience });
        await _page.Mouse.MoveAsync(taker.X, taker.Y, new() { Steps = 4 });
        await _page.Mouse.UpAsync();
        var shown = await EvaluateAsync<Answered>("() => measured.dropped");
        return shown!.Answer is "done" or "lost" ? new DragCost(Interlocked.Read(ref _sent) - sent, Interlocked.Read(ref _received) - received, shown.Ms) : null;
    }

    /// <summary>Somebody else on the screen who may have the visit that is held, and where its day is; null when there is nobody.</summary>
    private Task<Taker?> TakerAsync(string visit) => EvaluateAsync<Taker>("""
        visit => {
          const bar = document.querySelector(`.row[data-person] .bar[data-visit="${CSS.escape(visit)}"]`);
          const mine = bar.closest('.row'), day = bar.closest('.cell').dataset.day, board = bar.closest('.board').getBoundingClientRect();
          for (const row of document.querySelectorAll('.row.yes')) {
            const box = row.querySelector(`.cell[data-day="${day}"]`).getBoundingClientRect();
            const isSeen = box.top > board.top + 60 && box.bottom < Math.min(board.bottom, innerHeight);
            if (row !== mine && isSeen) return { person: row.dataset.person, x: box.left + 20, y: box.top + 10 };
          }
          return null;
        }
        """, visit);

    private async Task<Answered> AskAsync(string what, string? visit = null) => (visit is null
        ? await EvaluateAsync<Answered>($"patience => measured.{what}(patience)", Patience)
        : await EvaluateAsync<Answered>($"([visit, patience]) => measured.{what}(visit, patience)", new object[] { visit, Patience }))!;

    private async Task<T?> EvaluateAsync<T>(string script, object? given = null)
        where T : class => (await _page.EvaluateAsync<JsonElement?>(script, given))?.Deserialize<T>(JsonSerializerOptions.Web);

    private static long SizeOf(IWebSocketFrame frame) => frame.Binary?.Length ?? System.Text.Encoding.UTF8.GetByteCount(frame.Text ?? "");

    private sealed record Taker(string Person, float X, float Y);
}
