using System.Text.Json;
using Planner.App.Absences;
using Planner.App.Tests.Scenarios;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Solver;

namespace Planner.App.Tests.Absences;

/// <summary>Which absences are played and what is kept of the answers; the planning itself is a stand-in here.</summary>
public sealed class PlayAbsencesTests : IDisposable
{
    private readonly ScenarioFiles _scenario = new();
    private readonly CancellationTokenSource _stop = new();
    private int _callIn;

    [Fact]
    public async Task Each_working_day_is_played_once_and_written_without_names()
    {
        var steps = new Steps();
        var played = Assert.IsType<PlayAbsencesOutcome.Played>(await Run((_, _) => new CoverOutcome.Refused(new("prov", "test")), steps));
        Assert.Equal((2, 2), (played.Map.Cells.Count, played.Map.Count<ResilienceOutcome.Impossible>()));
        Assert.Equal(new PlayStep(2, 2, 0), steps.All.MaxBy(s => s.Played));
        var text = await File.ReadAllTextAsync(_scenario.PathOf("resilience.json"));
        Assert.Equal("played", JsonDocument.Parse(text).RootElement.GetProperty("status").GetString());
        Assert.All(played.Map.Roster.Problem.People, p => Assert.DoesNotContain(p.Name, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Absences_are_played_by_the_units_own_policy()
    {
        _scenario.Replace("unit.yaml", "policy: { overtime: nej }", "policy: { cover: { call-in: 0:30 } }");
        await Run((_, _) => new CoverOutcome.Refused(new("prov", "test")), null);
        Assert.Equal(30, _callIn);
    }

    [Fact]
    public async Task A_play_stopped_before_it_began_says_that_nothing_was_played()
    {
        await _stop.CancelAsync();
        var played = Assert.IsType<PlayAbsencesOutcome.Played>(await Run((_, _) => throw new InvalidOperationException("Nothing should be planned."), null));
        Assert.Equal(2, played.Map.Count<ResilienceOutcome.NotPlayed>());
        Assert.Equal("stopped", JsonDocument.Parse(ResilienceJson.Of(played)).RootElement.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    public async Task An_answer_cut_short_by_a_stop_is_not_kept(bool stopped, int notPlayed)
    {
        var outcome = await Run(
            (before, happened) =>
            {
                if (stopped)
                {
                    _stop.Cancel();
                }
                return new CoverOutcome.Proposed(before, [new CoverProposal(CoverAlternative.Reallocation, before, happened, [], [], [], CoverScope.OpenVisits, IsComplete: false)], null, []);
            },
            null);
        Assert.Equal(notPlayed, ((PlayAbsencesOutcome.Played)outcome).Map.Count<ResilienceOutcome.NotPlayed>());
    }

    public void Dispose()
    {
        _stop.Dispose();
        _scenario.Dispose();
    }

    private Task<PlayAbsencesOutcome> Run(Func<CheckedRoster, IReadOnlyList<RosterEvent>, CoverOutcome> answer, Steps? steps)
    {
        File.WriteAllText(_scenario.PathOf("roster.json"), $$"""
            { "format": "planner-roster", "version": 2, "scenario": { "name": "{{_scenario.LoadClean().Scenario.Name}}" }, "shifts": [
              { "person": "P01", "start": "2026-11-23T08:00", "end": "2026-11-23T12:00" }, { "person": "P01", "start": "2026-11-24T08:00", "end": "2026-11-24T12:00" } ] }
            """);
        var play = new PlayAbsences(
            _ => Task.FromResult<EngineStart>(new EngineStart.Missing("installera en lösare")), StillClock.Monday,
            (_, before, happened, _, policy, _) =>
            {
                _callIn = policy.CallInMinutes;
                return Task.FromResult(answer(before, happened));
            });
        return play.RunAsync(new PlayAbsencesRequest(_scenario.Folder, _scenario.PathOf("roster.json"), null, _scenario.Folder), steps, _stop.Token);
    }

    private sealed class Steps : IProgress<PlayStep>
    {
        public List<PlayStep> All { get; } = [];

        public void Report(PlayStep value)
        {
            lock (All)
            {
                All.Add(value);
            }
        }
    }
}
