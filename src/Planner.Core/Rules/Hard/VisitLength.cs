using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>A visit lasts as long as it should for each who serves it, and nobody serves it twice.</summary>
internal sealed class VisitLength : PersonRule, IPatternRule
{
    public override string Id => "besokslangd";

    public override LocalText Title { get; } = new("Besöket varar så länge som det ska.", "The visit lasts as long as it should.");

    public override Severity Severity => Severity.Hard;

    public override void Check(PlanningProblem problem, PersonWeek week, Findings findings)
    {
        for (var s = 0; s < week.Shifts.Count; s++)
        {
            var shift = week.Shifts[s];
            for (var i = 0; i < shift.Served.Count; i++)
            {
                var served = shift.Served[i];
                if (served.Visit is { } visit && served.Time.Minutes != visit.Minutes && served.Time.Minutes != visit.ReducedMinutes)
                {
                    findings.Add(new Finding(this, served.Time, week.Person, visit, visit.Client, served.Time.Minutes, visit.Minutes));
                }
            }
        }
    }

    /// <summary>Nothing to add: in the model a visit has its length.</summary>
    public override void AddTo(RosterModel model, Person person)
    {
    }

    /// <summary>Nothing to add: where all shifts are of a type, nothing is served in them.</summary>
    public void AddTo(WorkPattern pattern, PlanningProblem problem, Person person)
    {
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"besöket varar {Say.Duration(finding.Measured).Sv} men ska vara {Say.Duration(finding.Limit).Sv}",
        $"the visit lasts {Say.Duration(finding.Measured).En} but should last {Say.Duration(finding.Limit).En}");
}
