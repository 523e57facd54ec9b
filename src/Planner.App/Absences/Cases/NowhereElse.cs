namespace Planner.App.Absences.Cases;

/// <summary>The queue of a process that carries its cases out itself. Should it be killed, a server that starts takes them over (<see cref="ResumeCases"/>).</summary>
internal sealed class NowhereElse : ICaseOrders
{
    public Task AddAsync(Guid item, CancellationToken stop) => Task.CompletedTask;
}
