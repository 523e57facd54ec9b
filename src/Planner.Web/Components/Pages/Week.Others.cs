using System.Globalization;
using Microsoft.AspNetCore.Components;
using Planner.App.Data;
using Planner.App.Plans;
using Planner.Core.Staffing;
using Planner.Web.Components.Board;

namespace Planner.Web.Components.Pages;

/// <summary>What others do to the week while it is open here: it is read again and said, without taking anything out of anybody's hand.</summary>
public sealed partial class Week : IDisposable
{
    /// <summary>How long further changes are waited for, so that many at once are read once.</summary>
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(0.3);
    private readonly List<WeekMoved> _moves = [];
    private CultureInfo _culture = CultureInfo.CurrentUICulture;
    private volatile int _own;
    private bool _isLifted;
    private bool _isGone;
    private string? _told;

    [Inject]
    private WeekFeed Feed { get; set; } = null!;

    /// <summary>Begins to listen before the week is read, so that nothing falls between.</summary>
    protected override void OnInitialized()
    {
        _culture = CultureInfo.CurrentUICulture;
        if (RendererInfo.IsInteractive)
        {
            Feed.Moved += OnMoved;
        }
    }

    /// <summary>Listens no more.</summary>
    public void Dispose()
    {
        _isGone = true;
        Feed.Moved -= OnMoved;
    }

    private void OnMoved(WeekMoved move)
    {
        // What this page changes itself is told while it waits for the answer, which it reads anyhow.
        var isOwn = _own > 0 && move.By == _by;
        if (!isOwn && (_plan is null || _plan.Week.Scenario == move.Scenario))
        {
            _ = InvokeAsync(() => NoteAsync(move));
        }
    }

    private async Task NoteAsync(WeekMoved move)
    {
        // The thread that tells of it has the language of whoever made the change.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _culture);
        _moves.Add(move);
        if (_moves.Count == 1)
        {
            await Task.Delay(Burst);
            await FollowAsync();
        }
    }

    private async Task FollowAsync()
    {
        if (_moves.Count == 0 || _isLifted || _isGone)
        {
            return;
        }
        var moves = _moves.Where(m => _plan is null || m.Scenario == _plan.Week.Scenario).ToList();
        _moves.Clear();
        if (moves.Count == 0)
        {
            return;
        }
        try
        {
            await ReadAgainAsync();
            _said = _told = Told(moves);
        }
        catch (Exception fault) when (DatabaseFault.Of(fault) is { } text)
        {
            _refusal = _wording.Say(text);
        }
        StateHasChanged();
    }

    private string Told(List<WeekMoved> moves)
    {
        var who = string.Join(", ", moves.Select(m => m.By.Length == 0 ? T["Week.Somebody"] : m.By).Distinct());
        return moves.Count == 1
            ? string.Format(CultureInfo.CurrentCulture, T["Week.ChangedBy"], who, _wording.Say(moves[0].What))
            : string.Format(CultureInfo.CurrentCulture, T["Week.ManyChangedBy"], who, moves.Count);
    }

    /// <summary>Who may be given a visit that is being dragged, and what to say of each. Nothing is drawn anew until it is let go.</summary>
    private IReadOnlyList<LiftedRow> Lift(string visit)
    {
        _isLifted = true;
        return _plan is null || FindCandidates.Run(_plan, visit) is not { } found
            ? []
            : [.. found.Verdicts.Select(v => new LiftedRow(v.Person.Id.Value, v is not Planner.Core.Planning.Verdict.Forbidden, VerdictWords.Of(v, _plan, _wording)))];
    }

    private Task LetGoAsync()
    {
        _isLifted = false;
        return FollowAsync();
    }

    /// <summary>Moves what was dropped. What others did meanwhile is read first, and stands in the way only when it is about the same visit.</summary>
    private async Task DropAsync(Drop drop)
    {
        var (held, others) = (Served(drop.Visit), _moves.Select(m => m.By).LastOrDefault());
        await LetGoAsync();
        if (_plan is null)
        {
            return;
        }
        if (Served(drop.Visit) is var now && (now?.Start != held?.Start || !(now?.People ?? []).Select(p => p.Id).SequenceEqual((held?.People ?? []).Select(p => p.Id))))
        {
            Tell(new ChangeDraftOutcome.ChangedByOther(others ?? ""));
            return;
        }
        await MoveAsync(drop.Request(_plan, _by));
    }

    private Delivery? Served(string visit) =>
        _plan?.Problem.Visits.FirstOrDefault(v => v.Id.Value == visit) is { } found ? _plan.Roster.Deliveries[found.Index] : null;
}
