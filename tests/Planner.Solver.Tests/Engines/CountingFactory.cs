using Google.OrTools.Sat;

namespace Planner.Solver.Tests.Engines;

/// <summary>Starts two real engines and counts what each of them solves.</summary>
internal sealed class CountingFactory(IEngineFactory inner) : IEngineFactory
{
    private readonly int[] _solves = new int[2];
    private readonly TaskCompletionSource _bothWarm = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _started;
    private int _warm;

    public string Name => inner.Name;

    /// <summary>Solves of each engine, warming up included.</summary>
    public IReadOnlyList<int> Solves => _solves;

    /// <summary>Done when both engines have solved something.</summary>
    public Task BothWarm => _bothWarm.Task;

    public async Task<ICpSatEngine> StartAsync(CancellationToken cancel) =>
        new Counted(await inner.StartAsync(cancel), this, Interlocked.Increment(ref _started) - 1);

    private void Count(int engine)
    {
        if (Interlocked.Increment(ref _solves[engine]) == 1 && Interlocked.Increment(ref _warm) == 2) _bothWarm.SetResult();
    }

    private sealed class Counted(ICpSatEngine inner, CountingFactory factory, int number) : ICpSatEngine
    {
        public string Name => inner.Name;

        public bool IsUsable => inner.IsUsable;

        public async Task<CpSolverResponse> SolveAsync(CpModelProto model, SatParameters parameters, CancellationToken cancel)
        {
            var response = await inner.SolveAsync(model, parameters, cancel);
            factory.Count(number);
            return response;
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
