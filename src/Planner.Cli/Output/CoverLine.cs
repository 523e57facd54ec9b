using Planner.App.Absences.Cases;
using Planner.App.Rosters;

namespace Planner.Cli.Output;

/// <summary>Shows on standard error, each second, how a search for cover comes along.</summary>
internal sealed class CoverLine : IProgress<CaseProgress>, IDisposable
{
    private readonly LiveLine _line;
    private CaseProgress? _progress;

    public CoverLine(Surroundings around, Wording wording) => _line = new LiveLine(around, () => Volatile.Read(ref _progress) is { } at
        ? wording.Say($"söker täckning · {at.Done} delproblem lösta", $"searching for cover · {at.Done} sub-problems solved")
        : null);

    public void Report(CaseProgress value) => Volatile.Write(ref _progress, value);

    public void Dispose() => _line.Dispose();
}
