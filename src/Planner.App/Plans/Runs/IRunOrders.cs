namespace Planner.App.Plans.Runs;

/// <summary>Where runs wait for somebody to carry them out; survives a restart.</summary>
public interface IRunOrders
{
    /// <summary>Puts a run in the queue; one that is there already is left alone.</summary>
    Task AddAsync(Guid run, CancellationToken stop);
}
