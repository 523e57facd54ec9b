using Planner.App.Absences.Cases;
using Planner.App.Rosters;

namespace Planner.Cli.Output;

/// <summary>Shows on standard error how a search for cover comes along: at once when it starts, then each second.</summary>
internal sealed class CoverLine : IProgress<CaseProgress>, IDisposable
{
    private readonly LiveLine _line;
    private CaseProgress? _progress;

    public CoverLine(Surroundings around, Wording wording) => _line = new LiveLine(around, () => Volatile.Read(ref _progress) is { } at
        ? wording.Say($"söker täckning · {at.Done} delproblem lösta", $"searching for cover · {at.Done} sub-problems solved")
        : null);

    public void Report(CaseProgress value)
    {
        if (Interlocked.Exchange(ref _progress, value) is null)
        {
            _line.Draw();
        }
    }

    public void Dispose() => _line.Dispose();
}
