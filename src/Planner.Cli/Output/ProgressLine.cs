using Planner.App.Rosters;
using Planner.App.Weeks;
using Planner.Core.Planning;
using Planner.Core.Rules;

namespace Planner.Cli.Output;

/// <summary>
/// Shows on standard error how a build comes along: at once when it starts, then each second. Redrawn in place on a
/// terminal; elsewhere a line each time, with no control codes.
/// </summary>
internal sealed class ProgressLine : IProgress<BuildWeekStep>, IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly Surroundings _around;
    private readonly Wording _wording;
    private readonly long _started;
    private readonly ITimer _timer;
    private BuildWeekStep? _step;
    private bool _isFirst = true;
    private bool _isDone;

    public ProgressLine(Surroundings around, Wording wording)
    {
        (_around, _wording, _started) = (around, wording, around.Clock.GetTimestamp());
        _timer = around.Clock.CreateTimer(_ => Draw(), null, Second, Second);
    }

    public void Report(BuildWeekStep value)
    {
        lock (_lock)
        {
            _step = value;
        }
        if (_isFirst)
        {
            _isFirst = false;
            Draw();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _isDone = true;
            if (_around.ErrorIsTerminal)
            {
                _around.Error.WriteLine();
            }
        }
    }

    private void Draw()
    {
        lock (_lock)
        {
            if (_isDone || _step is null)
            {
                return;
            }
            var text = $"{_around.Clock.GetElapsedTime(_started).TotalSeconds,4:0} s  {Text(_step)}";
            if (_around.ErrorIsTerminal)
            {
                _around.Error.Write("\r\u001b[2K" + text);
            }
            else
            {
                _around.Error.WriteLine(text);
            }
            _around.Error.Flush();
        }
    }

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
