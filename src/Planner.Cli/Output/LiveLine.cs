namespace Planner.Cli.Output;

/// <summary>
/// A line on standard error that is drawn anew each second. Redrawn in place on a terminal; elsewhere a line each time,
/// with no control codes.
/// </summary>
internal sealed class LiveLine : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private readonly Surroundings _around;
    private readonly Func<string?> _text;
    private readonly long _started;
    private readonly ITimer _timer;
    private bool _isDone;

    /// <param name="around">Where it is drawn, and the clock.</param>
    /// <param name="text">What it says, or null for nothing yet.</param>
    public LiveLine(Surroundings around, Func<string?> text)
    {
        (_around, _text, _started) = (around, text, around.Clock.GetTimestamp());
        _timer = around.Clock.CreateTimer(_ => Draw(), null, Second, Second);
    }

    public void Draw()
    {
        lock (_lock)
        {
            if (_isDone || _text() is not { } said)
            {
                return;
            }
            var text = $"{_around.Clock.GetElapsedTime(_started).TotalSeconds,4:0} s  {said}";
            if (_around.ErrorIsTerminal)
            {
                _around.Error.Write("\r\u001b[2K" + text);
            }
            else
            {
                _around.Error.WriteLine(text);
            }
            _around.Error.Flush();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _isDone = true;
            if (_around.ErrorIsTerminal)
            {
                _around.Error.WriteLine();
            }
        }
    }
}
