using System.Diagnostics;
using System.Text;
using Google.OrTools.Sat;
using Google.Protobuf;

namespace Planner.Solver;

/// <summary>CP-SAT as WebAssembly in a Node child process. Cancelling kills the process: the solver cannot be interrupted otherwise.</summary>
internal sealed class WasmEngine(string name, EngineProcess process) : ICpSatEngine
{
    private volatile bool _broken;

    public string Name { get; } = name;

    public bool IsUsable => !_broken && !process.HasExited;

    internal int ProcessId => process.Id;

    public Task WaitUntilReadyAsync(CancellationToken cancel) => ReceiveAsync(AnswerKind.Ready, cancel);

    public async Task<CpSolverResponse> SolveAsync(CpModelProto model, SatParameters parameters, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var answering = ReceiveAsync(AnswerKind.Solved, cancel);
        await SendAsync(model, parameters).ConfigureAwait(false);
        var response = Parse(await answering.ConfigureAwait(false));
        // WebAssembly has no clock of its own to report.
        if (response.WallTime <= 0) response.WallTime = watch.Elapsed.TotalSeconds;
        return response;
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private async Task SendAsync(CpModelProto model, SatParameters parameters)
    {
        try
        {
            await Frames.WriteAsync(process.Input, model.ToByteArray()).ConfigureAwait(false);
            await Frames.WriteAsync(process.Input, parameters.ToByteArray()).ConfigureAwait(false);
            await process.Input.FlushAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The child is gone, which the pending answer reports with more detail.
            _broken = true;
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReceiveAsync(AnswerKind expected, CancellationToken cancel)
    {
        using var killing = cancel.Register(process.Kill);
        try
        {
            byte[] frame = await Frames.ReadAsync(process.Output).ConfigureAwait(false);
            if (frame[0] == (byte)expected) return frame.AsMemory(1);
            throw Fault($"answered: {Encoding.UTF8.GetString(frame.AsSpan(1))}", null);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidDataException)
        {
            cancel.ThrowIfCancellationRequested();
            await process.WaitForLastWordsAsync().ConfigureAwait(false);
            throw Fault("went away", e);
        }
    }

    private CpSolverResponse Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return CpSolverResponse.Parser.ParseFrom(bytes.Span);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw Fault("gave an unreadable answer", e);
        }
    }

    private EngineFaultException Fault(string what, Exception? cause)
    {
        _broken = true;
        string text = $"{Name} {what} ({process.Describe()}). Maybe the model is too large for its 2 GB of memory, or the process was killed; try again with a smaller model.";
        return new EngineFaultException(text, cause);
    }
}
