namespace Planner.Solver;

/// <summary>Starts CP-SAT engines in the form this program was built with.</summary>
public static class CpSatEngines
{
    /// <summary>Looks for an engine and, if there is one, starts <paramref name="count"/> of them and the spares without waiting for them.</summary>
    /// <param name="count">How many solves may run at once; one per processor core is a good number.</param>
    /// <param name="time">The clock for time limits.</param>
    /// <param name="options">Where to look and how patient to be; null for the defaults.</param>
    /// <param name="cancel">Stops looking; engines already started are ended.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than one.</exception>
    public static async Task<EngineStart> StartAsync(
        int count, TimeProvider time, EngineOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var patience = options ?? new EngineOptions();
        return await EngineForm.FindAsync(patience, cancel).ConfigureAwait(false) switch
        {
            EngineSearch.Found found => new EngineStart.Ready(new CpSatEnginePool(found.Factory, count, time, patience)),
            EngineSearch.Missing missing => new EngineStart.Missing(missing.Instruction),
            var other => throw new InvalidOperationException($"Unknown search result {other}."),
        };
    }
}
