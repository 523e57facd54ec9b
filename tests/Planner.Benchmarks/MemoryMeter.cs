using System.Diagnostics;

namespace Planner.Benchmarks;

/// <summary>Highest memory of this process and its engine processes together, sampled twice a second. Children are seen on Linux only.</summary>
internal sealed class MemoryMeter : IDisposable
{
    private readonly Timer _timer;
    private long _peak;

    public MemoryMeter() => _timer = new Timer(_ => Sample(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(500));

    public int PeakMegabytes => (int)(Interlocked.Read(ref _peak) / (1024 * 1024));

    public void Dispose() => _timer.Dispose();

    private void Sample()
    {
        using var self = Process.GetCurrentProcess();
        var total = self.WorkingSet64 + ChildrenOf(self.Id).Sum(ResidentBytes);
        _peak = Math.Max(_peak, total);
    }

    private static IEnumerable<int> ChildrenOf(int parent) => !OperatingSystem.IsLinux() ? [] :
        from folder in Directory.EnumerateDirectories("/proc")
        let name = Path.GetFileName(folder)
        where name.All(char.IsAsciiDigit) && ParentOf(folder) == parent
        select int.Parse(name, System.Globalization.CultureInfo.InvariantCulture);

    private static int ParentOf(string folder) => Field(folder, "PPid:");

    private static long ResidentBytes(int process) => Field($"/proc/{process}", "VmRSS:") * 1024L;

    /// <summary>A number of the process's status page; 0 when the process has just ended.</summary>
    private static int Field(string folder, string name)
    {
        try
        {
            var line = File.ReadLines(Path.Combine(folder, "status")).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
            var digits = new string([.. (line ?? "").Where(char.IsAsciiDigit)]);
            return digits.Length > 0 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
