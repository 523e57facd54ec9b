namespace Planner.Cli.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("planner-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
