using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>A unit's visits are served by its own people, unless the units lend each other staff.</summary>
internal sealed class OwnUnit(RuleSettings settings) : AssignmentRule
{
    private static readonly RuleSetting Lending = new(
        "enhet.lana", new("Enheterna lånar ut personal till varandra", "Units lend each other staff"), SettingUnit.Switch, 0,
        "Antagande: varje enhet bemannar sina egna besök", new(2024, 1, 1), 0, 1);

    private readonly bool _lending = settings.IsOn(Lending);

    public override string Id => "enhet";

    public override LocalText Title { get; } = new("Enhetens besök utförs av enhetens egen personal.", "A unit's visits are served by its own people.");

    public override IReadOnlyList<RuleSetting> Settings => [Lending];

    public override bool Forbids(PlanningProblem problem, Person person, Visit visit, int day) =>
        !_lending && !string.Equals(person.Unit, visit.Unit, StringComparison.Ordinal);

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"{finding.Person!.Id} hör till {finding.Person.Unit}, besöket till {finding.Visit!.Unit}",
        $"{finding.Person!.Id} belongs to {finding.Person.Unit}, the visit to {finding.Visit!.Unit}");
}
