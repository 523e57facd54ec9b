using System.Runtime.InteropServices;
using Planner.App.Rosters;

namespace Planner.Cli;

/// <summary>The first Ctrl-C (or request to end) stops the search and keeps the best plan; the second ends the program at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly TextWriter _error;
    private readonly Wording _wording;

    public StopSignals(TextWriter error, Wording wording)
    {
        (_error, _wording) = (error, wording);
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];
    }

    /// <summary>Cancelled at the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        Array.ForEach(_registrations, r => r.Dispose());
        _stop.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }
        context.Cancel = true;
        _error.WriteLine();
        _error.WriteLine(_wording.Say(
            "Stoppar och sparar den bästa planen så långt (Ctrl-C en gång till avbryter utan att spara) …",
            "Stopping and saving the best plan so far (Ctrl-C once more ends without saving) …"));
        _stop.Cancel();
    }
}
