using Google.OrTools.Sat;

namespace Planner.Solver.Tests.Engines;

public sealed class ParameterTextTests
{
    [Fact]
    public void Only_what_was_set_is_written_in_text_format()
    {
        var parameters = new SolveLimits(2.5, 1e-3, 4).ToParameters();
        parameters.RepairHint = true;
        parameters.SearchBranching = SatParameters.Types.SearchBranching.HintSearch;
        Assert.Equal(
            "random_seed:4 max_time_in_seconds:2.5 max_deterministic_time:0.001 search_branching:6 linearization_level:1 " +
            "cp_model_probing_level:0 repair_hint:true symmetry_level:0 num_workers:1",
            ParameterText.Of(parameters));
    }

    [Fact]
    public void Limits_without_meaning_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SolveLimits(0, null, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SolveLimits(1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SolveLimits(1, null, -1));
    }
}
