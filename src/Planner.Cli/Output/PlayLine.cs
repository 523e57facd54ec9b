using Planner.App.Absences;
using Planner.App.Rosters;

namespace Planner.Cli.Output;

/// <summary>Shows on standard error how a play of absences comes along: at once when it starts, then each second.</summary>
internal sealed class PlayLine : IProgress<PlayStep>, IDisposable
{
    private readonly LiveLine _line;
    private PlayStep? _step;

    public PlayLine(Surroundings around, Wording wording) => _line = new LiveLine(around, () => Volatile.Read(ref _step) is { } step
        ? wording.Say($"spelar frånvaro {step.Played} av {step.All} · något uteblir i {step.Lost}", $"playing absence {step.Played} of {step.All} · something lost in {step.Lost}")
        : null);

    public void Report(PlayStep value)
    {
        var before = Volatile.Read(ref _step);
        while ((before is null || before.Played < value.Played) && Interlocked.CompareExchange(ref _step, value, before) != before)
        {
            before = Volatile.Read(ref _step);
        }
        if (value.Played == 0)
        {
            _line.Draw();
        }
    }

    public void Dispose() => _line.Dispose();
}
