using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// One rule of lawful or good planning: its meaning, its two encodings (model and check) and its message, in one file.
/// Derive from <see cref="PersonRule"/>, <see cref="AssignmentRule"/>, <see cref="VisitRule"/>, <see cref="TeamRule"/> or
/// <see cref="DayRule"/>;
/// see <c>README.md</c> in this folder for a worked example.
/// </summary>
public interface IRule
{
    /// <summary>Permanent id in Swedish, lower case with hyphens, for example <c>dygnsvila</c>.</summary>
    string Id { get; }

    /// <summary>The rule as a sentence.</summary>
    LocalText Title { get; }

    /// <summary>Hard or soft.</summary>
    Severity Severity { get; }

    /// <summary>The figures the rule depends on.</summary>
    IReadOnlyList<RuleSetting> Settings { get; }

    /// <summary>Writes the rule into a solver model: constraints when hard, priced terms when soft.</summary>
    void AddTo(RosterModel model);

    /// <summary>Judges a roster on its own, without any model.</summary>
    void Check(PlanningProblem problem, Roster roster, Findings findings);

    /// <summary>One finding of this rule in words, with its values and without the person's name or the rule's title.</summary>
    LocalText Describe(Finding finding, PlanningProblem problem);
}
