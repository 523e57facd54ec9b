using Planner.App.Rosters;
using Planner.App.Weeks;
using Planner.Core.Planning;
using Planner.Core.Rules;

namespace Planner.Cli.Output;

/// <summary>Shows on standard error how a build comes along: at once when it starts, then each second.</summary>
internal sealed class ProgressLine : IProgress<BuildWeekStep>, IDisposable
{
    private readonly Wording _wording;
    private readonly LiveLine _line;
    private volatile BuildWeekStep? _step;
    private bool _isFirst = true;

    public ProgressLine(Surroundings around, Wording wording) =>
        (_wording, _line) = (wording, new LiveLine(around, () => _step is { } step ? Text(step) : null));

    public void Report(BuildWeekStep value)
    {
        _step = value;
        if (_isFirst)
        {
            _isFirst = false;
            _line.Draw();
        }
    }

    public void Dispose() => _line.Dispose();

    private string Text(BuildWeekStep step) => step switch
    {
        BuildWeekStep.Reading => _wording.Say("läser scenariot", "reading the scenario"),
        BuildWeekStep.StartingEngines => _wording.Say("startar lösaren", "starting the solver"),
        BuildWeekStep.Searching(var progress) => Searching(progress),
        _ => throw new InvalidOperationException($"Unknown step {step.GetType().Name}."),
    };

    private string Searching(PlanProgress progress)
    {
        var phase = progress.Phase switch
        {
            PlanPhase.Constructing => _wording.Say("bygger  ", "building "),
            PlanPhase.Loosening => _wording.Say("lossar  ", "loosening"),
            PlanPhase.Improving => _wording.Say("bättrar ", "improving"),
            _ => _wording.Say("bevisar ", "proving  "),
        };
        var bound = progress.Bound is { } b ? _wording.Say(" · minst ", " · at least ") + _wording.Kronor(Price.ToKronor(b)) : "";
        return $"{phase} {_wording.Say("bästa", "best")} {_wording.Kronor(Price.ToKronor(progress.Cost))} · "
            + $"{_wording.Say("ej täckt", "uncovered")} {_wording.Hours(progress.UncoveredMinutes)}{bound} · {_wording.Say("runda", "round")} {progress.Iteration}";
    }
}
