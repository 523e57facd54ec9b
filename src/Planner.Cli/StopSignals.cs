using System.Runtime.InteropServices;
using Planner.App.Rosters;
using Planner.Core.Staffing;

namespace Planner.Cli;

/// <summary>The first Ctrl-C (or request to end) stops the search and keeps the best plan; the second ends the program at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly LocalText Building = new(
        "Stoppar och sparar den bästa planen så långt (Ctrl-C en gång till avbryter utan att spara) …",
        "Stopping and saving the best plan so far (Ctrl-C once more ends without saving) …");

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly TextWriter _error;
    private readonly string _text;

    /// <param name="error">Where the stop is told.</param>
    /// <param name="wording">The language.</param>
    /// <param name="told">What is told, or null for what a build does.</param>
    public StopSignals(TextWriter error, Wording wording, LocalText? told = null)
    {
        (_error, _text) = (error, wording.Say(told ?? Building));
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
        _error.WriteLine(_text);
        _stop.Cancel();
    }
}
