using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Planner.App.Absences;
using Planner.App.Absences.Cases;
using Planner.App.Data;
using Planner.App.Rosters;

namespace Planner.Web.Components.Pages;

/// <summary>What has happened in a published week: reported, covered, decided.</summary>
public sealed partial class AbsenceDay : IDisposable
{
    private const string Before = "fore";
    private AbsenceWeek? _week;
    private CaseStatus? _status;
    private Wording _wording = Wording.Swedish;
    private CultureInfo _culture = CultureInfo.CurrentUICulture;
    private string? _fault;
    private string? _refusal;
    private string? _said;
    private string _by = "";
    private bool _isManager;
    private (string, string?, Guid?)? _read;

    /// <summary>The week, <c>2026-W48</c>.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    /// <summary>What was noted as seen when the page was made on the server, so that the same look is not noted twice.</summary>
    [PersistentState]
    public string? Noted { get; set; }

    [Inject]
    private ReadAbsences Reader { get; set; } = null!;

    [Inject]
    private ReadCase Cases { get; set; } = null!;

    [Inject]
    private ReportAbsence Reporter { get; set; } = null!;

    [Inject]
    private StopCase Stopper { get; set; } = null!;

    [Inject]
    private CloseCase Closer { get; set; } = null!;

    [Inject]
    private AcceptProposal Accepter { get; set; } = null!;

    [Inject]
    private AskManager Asker { get; set; } = null!;

    [Inject]
    private UndoDecision Undoer { get; set; } = null!;

    [Inject]
    private CaseFeed Feed { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Who { get; set; } = null!;

    /// <summary>The scenario, when several plan the week.</summary>
    [SupplyParameterFromQuery(Name = "enhet")]
    private string? Unit { get; set; }

    /// <summary>The case shown, or none.</summary>
    [SupplyParameterFromQuery(Name = "fall")]
    private Guid? Case { get; set; }

    /// <summary>The alternative shown, 1 to 3.</summary>
    [SupplyParameterFromQuery(Name = "alternativ")]
    private int? Number { get; set; }

    /// <summary>The day on the board, <c>2026-11-24</c>; the first one touched when it says nothing.</summary>
    [SupplyParameterFromQuery(Name = "dag")]
    private string? Day { get; set; }

    /// <summary>Which roster the board shows: <c>fore</c>, else after.</summary>
    [SupplyParameterFromQuery(Name = "visa")]
    private string? Side { get; set; }

    /// <summary>No longer told of anything.</summary>
    public void Dispose() => Feed.Moved -= OnMoved;

    protected override void OnInitialized()
    {
        _culture = CultureInfo.CurrentUICulture;
        if (RendererInfo.IsInteractive)
        {
            Feed.Moved += OnMoved;
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        _wording = Wording.Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var user = (await Who).User;
        (_by, _isManager) = (user.Identity!.Name!, user.IsInRole(AccountRoles.Manager));
        if (_read != (Name, Unit, Case))
        {
            if (_read is { } read && read.Item3 != Case)
            {
                (_refusal, _said) = (null, null);
            }
            _read = (Name, Unit, Case);
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var key = $"{Name} {Unit}";
        var outcome = await Reader.RunAsync(new(Name, Unit, _by, IsNoted: Noted != key), CancellationToken.None);
        (Noted, _week, _fault) = (key, null, null);
        switch (outcome)
        {
            case ReadAbsencesOutcome.Shown shown:
                _week = shown.Week;
                break;
            case ReadAbsencesOutcome.NotPublished not:
                _fault = _wording.Say(not.Reason);
                break;
            case ReadAbsencesOutcome.Refused refused:
                _fault = _wording.Say(refused.Reason);
                break;
        }
        _status = _week is not null && Case is { } item ? await Cases.RunAsync(_week.Plan.Week.Scenario, item, CancellationToken.None) : null;
    }

    private void OnMoved(string scenario)
    {
        if (scenario == _week?.Plan.Week.Scenario)
        {
            _ = InvokeAsync(async () =>
            {
                // The thread that tells of it has no language of its own.
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _culture);
                await ReadAsync();
                StateHasChanged();
            });
        }
    }

    private Task ReportAsync(IReadOnlyList<CoverReport> reports) => StartAsync(reports, null);

    private Task AgainAsync() => _week!.Open.FirstOrDefault(c => c.Id == Case) is { } old ? StartAsync(old.Reports, old.Id) : Task.CompletedTask;

    private async Task StartAsync(IReadOnlyList<CoverReport> reports, Guid? replaces)
    {
        switch (await Reporter.RunAsync(new(_week!.Plan.Week.Scenario, reports, _by, Replaces: replaces), CancellationToken.None))
        {
            case StartCaseOutcome.Started started:
                Navigation.NavigateTo(Link(started.Case));
                break;
            case StartCaseOutcome.Refused refused:
                _refusal = _wording.Say(refused.Reason);
                break;
        }
    }

    private Task StopAsync() => Stopper.RunAsync(Case!.Value, _by, CancellationToken.None);

    private async Task AcceptAsync((int Number, string? Reason) choice) =>
        await DecidedAsync(await Accepter.RunAsync(new(Case!.Value, choice.Number, _by, _isManager, choice.Reason), CancellationToken.None));

    private async Task AskAsync((int Number, string? Reason) choice) =>
        await DecidedAsync(await Asker.RunAsync(new(Case!.Value, choice.Number, _by, choice.Reason), CancellationToken.None));

    private async Task RefuseAsync(string? reason) =>
        await DecidedAsync(await Asker.RefuseAsync(new(Case!.Value, _by, _isManager, reason), CancellationToken.None));

    private async Task UndoAsync() =>
        await DecidedAsync(await Undoer.RunAsync(new(_week!.Plan.Week.Scenario, _week.Plan.Published, _by, _isManager), CancellationToken.None));

    private async Task CloseAsync()
    {
        var outcome = await Closer.RunAsync(Case!.Value, _by, CancellationToken.None);
        if (outcome is DecideOutcome.Done)
        {
            Navigation.NavigateTo(Link(null));
        }
        else
        {
            await DecidedAsync(outcome);
        }
    }

    private async Task DecidedAsync(DecideOutcome outcome)
    {
        (_said, _refusal) = outcome switch
        {
            DecideOutcome.Done done => (_wording.Say(done.What), null),
            DecideOutcome.Refused refused => (null, _wording.Say(refused.Reason)),
            DecideOutcome.ChangedByOther other => ((string?)null, (string?)string.Format(CultureInfo.CurrentCulture, T["Absence.ChangedByOther"], other.By.Length == 0 ? T["Week.Somebody"] : other.By)),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };
        await ReadAsync();
    }

    /// <summary>The alternative of the address, else the one the manager is asked about, else the first.</summary>
    private PricedCover Shown(CoverCase cover, int? asked) => cover.Find(Number ?? asked ?? 1) ?? cover.Alternatives[0];

    private string Link(Guid? item, int? number = null, string? day = null, string? side = null) => Navigation.GetUriWithQueryParameters(
        $"/franvaro/{Name}",
        new Dictionary<string, object?> { ["enhet"] = Unit, ["fall"] = item, ["alternativ"] = number, ["dag"] = day, ["visa"] = side });
}
