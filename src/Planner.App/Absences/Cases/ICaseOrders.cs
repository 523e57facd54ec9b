namespace Planner.App.Absences.Cases;

/// <summary>Where cases wait for somebody to work on them; survives a restart.</summary>
public interface ICaseOrders
{
    /// <summary>Puts a case in the queue; one that is there already is left alone.</summary>
    Task AddAsync(Guid item, CancellationToken stop);
}
