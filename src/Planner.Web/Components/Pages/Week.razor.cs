using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Planner.App.Data;
using Planner.App.Plans;
using Planner.App.Plans.Runs;
using Planner.App.Rosters;
using Planner.Web.Components.Board;

namespace Planner.Web.Components.Pages;

/// <summary>A week on the board: read, changed by hand or by the solver, published.</summary>
public sealed partial class Week
{
    private WeekPlan? _plan;
    private BoardView? _view;
    private BoardFilter _filter = BoardFilter.None;
    private Candidates? _candidates;
    private Wording _wording = Wording.Swedish;
    private string? _fault;
    private string? _refusal;
    private string? _said;
    private string _by = "";
    private (string, string?)? _read;
    private int _reads;

    /// <summary>The week, <c>2026-W48</c>.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    /// <summary>What was noted as seen when the page was made on the server, so that the same look is not noted twice.</summary>
    [PersistentState]
    public string? Noted { get; set; }

    [Inject]
    private ReadWeek Read { get; set; } = null!;

    [Inject]
    private MoveVisit Mover { get; set; } = null!;

    [Inject]
    private PinVisit Pinner { get; set; } = null!;

    [Inject]
    private StepDraft Stepper { get; set; } = null!;

    [Inject]
    private DiscardDraft Discarder { get; set; } = null!;

    [Inject]
    private CloseRun Closer { get; set; } = null!;

    [Inject]
    private PublishWeek Publisher { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Who { get; set; } = null!;

    /// <summary>The scenario, when several plan the week.</summary>
    [SupplyParameterFromQuery(Name = "enhet")]
    private string? Unit { get; set; }

    /// <summary>The only day shown, <c>2026-11-24</c>.</summary>
    [SupplyParameterFromQuery(Name = "dag")]
    private string? Day { get; set; }

    /// <summary>Kinds of work shown, <c>bs,pa</c>.</summary>
    [SupplyParameterFromQuery(Name = "insats")]
    private string? KindsShown { get; set; }

    /// <summary>The only client shown.</summary>
    [SupplyParameterFromQuery(Name = "brukare")]
    private string? Client { get; set; }

    /// <summary>Whether only what needs somebody's eye is shown.</summary>
    [SupplyParameterFromQuery(Name = "problem")]
    private bool OnlyProblems { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _wording = Wording.Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        _by = (await Who).User.Identity!.Name!;
        if (_read != (Name, Unit))
        {
            _read = (Name, Unit);
            _candidates = null;
            await ReadAsync();
        }
        _filter = BoardFilter.Of(KindsShown, Client, OnlyProblems);
        Draw();
    }

    private async Task ReadAsync()
    {
        var key = $"{Name} {Unit}";
        var number = ++_reads;
        var outcome = await Read.RunAsync(new(Name, Unit, _by, IsNoted: Noted != key), CancellationToken.None);
        if (number != _reads)
        {
            // Somebody has asked anew meanwhile, and what they get is newer.
            return;
        }
        (Noted, _plan, _fault) = (key, null, null);
        switch (outcome)
        {
            case ReadWeekOutcome.Shown shown:
                _plan = shown.Plan;
                break;
            case ReadWeekOutcome.NotPlanned not:
                _fault = _wording.Say(not.Reason);
                break;
            case ReadWeekOutcome.Unreadable bad:
                _fault = _wording.Say(bad.Fault);
                break;
        }
    }

    private void Draw()
    {
        if (_plan is not null)
        {
            var only = DayOf(Day) is { } date ? _plan.Problem.Horizon.DayOf(date) : -1;
            IReadOnlyList<int> days = only >= 0 && only < _plan.Problem.Horizon.Days ? [only] : [.. Enumerable.Range(0, _plan.Problem.Horizon.Days)];
            _view = new BoardMaker(_plan, _filter, _wording).Make(days).Keeping(_view);
        }
    }

    private void Choose(string visit)
    {
        _candidates = _plan is null ? null : FindCandidates.Run(_plan, visit);
        _said = _candidates is null ? null : string.Format(CultureInfo.CurrentCulture, T["Visit.Opened"], visit);
    }

    private Task MoveAsync(MoveVisitRequest request) =>
        ChangeAsync(() => Mover.RunAsync(request with { Draft = DraftRequest.Of(_plan!, _by) }, CancellationToken.None));

    private Task PinAsync(bool isPinned) =>
        ChangeAsync(() => Pinner.RunAsync(new(DraftRequest.Of(_plan!, _by), _candidates!.Visit.Id.Value, isPinned, isPinned), CancellationToken.None));

    private async Task StepAsync(bool forward)
    {
        if (_plan is not null && (forward ? _plan.Redoable : _plan.Undoable) is not null)
        {
            await ChangeAsync(() => Stepper.RunAsync(new(DraftRequest.Of(_plan, _by), forward), CancellationToken.None));
        }
    }

    private Task DiscardAsync() => ChangeAsync(() => Discarder.RunAsync(DraftRequest.Of(_plan!, _by), CancellationToken.None));

    private Task CloseRunAsync((Guid Run, bool Use) choice) =>
        ChangeAsync(() => Closer.RunAsync(new(DraftRequest.Of(_plan!, _by), choice.Run, choice.Use), CancellationToken.None));

    /// <summary>Publishes what was compared, which need not be what has come since.</summary>
    private Task PublishAsync((WeekPlan Compared, string? Reason) choice) =>
        ChangeAsync(() => Publisher.RunAsync(new(DraftRequest.Of(choice.Compared, _by), choice.Reason), CancellationToken.None));

    /// <summary>Makes a change and shows what came of it. A database that is gone is told here: of what is dragged nobody else would hear.</summary>
    private async Task ChangeAsync(Func<Task<ChangeDraftOutcome>> change)
    {
        ChangeDraftOutcome? outcome = null;
        try
        {
            _own++;
            try
            {
                outcome = await change();
            }
            finally
            {
                _own--;
            }
            _told = null;
            Tell(outcome);
            if (outcome is not ChangeDraftOutcome.Refused)
            {
                await ReadAgainAsync();
            }
        }
        catch (Exception fault) when (DatabaseFault.Of(fault) is { } text)
        {
            (_said, _refusal) = (null, outcome is ChangeDraftOutcome.Changed changed ? string.Format(CultureInfo.CurrentCulture, T["Week.NotReadAgain"], _wording.Say(changed.Done)) : _wording.Say(text));
        }
    }

    private void Tell(ChangeDraftOutcome outcome)
    {
        switch (outcome)
        {
            case ChangeDraftOutcome.Changed changed:
                (_said, _refusal) = (_wording.Say(changed.Done), null);
                break;
            case ChangeDraftOutcome.Refused refused:
                _refusal = _wording.Say(refused.Reason);
                break;
            case ChangeDraftOutcome.ChangedByOther other:
                _refusal = string.Format(CultureInfo.CurrentCulture, T["Week.ChangedByOther"], other.By.Length == 0 ? T["Week.Somebody"] : other.By);
                break;
        }
    }

    private async Task ReadAgainAsync()
    {
        var chosen = _candidates?.Visit.Id.Value;
        await ReadAsync();
        Draw();
        _candidates = _plan is null || chosen is null ? null : FindCandidates.Run(_plan, chosen);
    }

    private IEnumerable<ActivityName> Kinds()
    {
        var order = ActivityName.All.ToList();
        return _plan!.Problem.Visits.Select(v => ActivityName.Of(v.Kind, v.Service)).Distinct().OrderBy(order.IndexOf);
    }

    private string Link(DateOnly? day) => Link(_filter, day);

    private string Link(BoardFilter filter, DateOnly? day) => Navigation.GetUriWithQueryParameters(
        $"/vecka/{Name}",
        new Dictionary<string, object?>
        {
            ["enhet"] = Unit,
            ["dag"] = day is { } date ? Iso(date) : null,
            ["insats"] = filter.Kinds.Count == 0 ? null : string.Join(',', filter.Kinds.Order(StringComparer.Ordinal)),
            ["brukare"] = filter.Client,
            ["problem"] = filter.OnlyProblems ? true : null,
        });

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
