using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Summary;

/// <summary>What is known of how good a plan is, in one honest sentence.</summary>
public static class ProofSentence
{
    /// <summary>The sentence.</summary>
    public static LocalText Of(PlanResult result) => result.Status switch
    {
        PlanStatus.ProvenOptimal => new(
            $"Bevisat bäst: ingen plan med starttider på jämna {result.Plan.Problem.Grid} minuter kostar mindre.",
            $"Proven best: no plan with starts on multiples of {result.Plan.Problem.Grid} minutes costs less."),
        PlanStatus.EngineMissing => new(
            "Ingen lösare kunde startas: planen är laglig, byggd och förbättrad utan bevis för hur bra den är.",
            "No solver could be started: the plan is lawful, built and improved without proof of how good it is."),
        PlanStatus.Stopped => With("Stoppad i förtid: bästa planen så långt.", "Stopped early: the best plan so far.", result),
        _ => With("Bästa planen som hittades i tid.", "The best plan found in time.", result),
    };

    private static LocalText With(string sv, string en, PlanResult result)
    {
        if (result.Bound is not { } bound || bound <= 0)
        {
            return new($"{sv} Hur nära den bästa möjliga den är, är inte känt.", $"{en} How close it is to the best possible is not known.");
        }
        var gap = 100m * (result.Plan.Cost - bound) / bound;
        var (kronorSv, kronorEn) = (Wording.Swedish.Kronor(Price.ToKronor(bound)), Wording.English.Kronor(Price.ToKronor(bound)));
        return new(
            $"{sv} Ingen plan kan kosta mindre än {kronorSv}, så den är högst {Wording.Swedish.Number(gap, 1)} % dyrare än den bästa möjliga.",
            $"{en} No plan can cost less than {kronorEn}, so it is at most {Wording.English.Number(gap, 1)} % above the best possible.");
    }
}
