using Google.Protobuf;

namespace Planner.Solver.Tests.Engines.Wasm;

/// <summary>A child ends by itself when its parent is gone, which it sees as the end of its input.</summary>
[Collection(EngineTestGroup.Name)]
public sealed class OrphanTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_child_ends_when_its_input_closes_even_while_solving(bool solving)
    {
        var host = EngineHost.Locate(null);
        var node = await NodeRuntime.FindAsync(host, null, default);
        await using var child = EngineProcess.Start(host, node!);
        Assert.Equal((byte)AnswerKind.Ready, (await Frames.ReadAsync(child.Output))[0]);
        if (solving)
        {
            await Frames.WriteAsync(child.Input, SampleModels.Endless().ToByteArray());
            await Frames.WriteAsync(child.Input, EngineFixture.Ample.ToParameters().ToByteArray());
            await child.Input.FlushAsync();
            await Task.Delay(500);
        }
        Assert.False(child.HasExited);
        child.Input.Close();
        await Assert.ThrowsAsync<EndOfStreamException>(() => Frames.ReadAsync(child.Output).WaitAsync(TimeSpan.FromSeconds(20)));
    }
}
