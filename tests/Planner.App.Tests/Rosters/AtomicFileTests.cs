using System.Text;
using Planner.App.Rosters;

namespace Planner.App.Tests.Rosters;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("planner-").FullName;

    private string Target => Path.Combine(_folder, "roster.json");

    [Fact]
    public void Until_the_new_file_is_whole_the_old_one_stands()
    {
        File.WriteAllText(Target, "old");
        var seen = "";
        var fault = AtomicFile.Write(Target, stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes("half"));
            stream.Flush();
            seen = File.ReadAllText(Target);
            stream.Write(Encoding.UTF8.GetBytes(" and half"));
        });
        Assert.Null(fault);
        Assert.Equal("old", seen);
        Assert.Equal("half and half", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_else()
    {
        File.WriteAllText(Target, "old");
        var fault = AtomicFile.Write(Target, stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes("half"));
            throw new IOException("Disken är full.");
        });
        Assert.Contains("Disken är full.", fault!.Sv, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_before_anything_is_done()
    {
        File.WriteAllText(Target, "a file, not a folder");
        Assert.Contains(Target, AtomicFile.FaultOf(Target)!.Sv, StringComparison.Ordinal);
        Assert.Null(AtomicFile.FaultOf(Path.Combine(_folder, "ny", "mapp")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
