using System.Reflection;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>All rules, found by reflection and sorted by id, each made with the scenario's settings.</summary>
public sealed class RuleBook
{
    private static readonly Type[] RuleTypes =
        [.. typeof(RuleBook).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsClass: true } && typeof(IRule).IsAssignableFrom(t))];

    /// <summary>Makes every rule with the settings.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting's value lies outside what it accepts.</exception>
    public RuleBook(RuleSettings settings)
        : this(RuleTypes.Select(t => Make(t, settings)))
    {
    }

    /// <summary>A book of chosen rules, for tests that look at one rule at a time.</summary>
    public RuleBook(IEnumerable<IRule> rules)
    {
        All = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];
        PersonRules = [.. All.OfType<PersonRule>()];
        VisitRules = [.. All.OfType<VisitRule>()];
        AssignmentRules = [.. All.OfType<AssignmentRule>()];
        TeamRules = [.. All.OfType<TeamRule>()];
        DayRules = [.. All.OfType<DayRule>().Where(r => r.PricePerUnit > 0)];
        ShiftDemand = All.OfType<ShiftDemandMet>().SingleOrDefault();
    }

    /// <summary>The types of all rules there are.</summary>
    public static IReadOnlyList<Type> Types => RuleTypes;

    /// <summary>All rules by id.</summary>
    public IReadOnlyList<IRule> All { get; }

    /// <summary>Rules that judge one person's week.</summary>
    public IReadOnlyList<PersonRule> PersonRules { get; }

    /// <summary>Rules that judge groups of visits, assignment rules among them.</summary>
    public IReadOnlyList<VisitRule> VisitRules { get; }

    /// <summary>Rules that forbid a person a visit.</summary>
    public IReadOnlyList<AssignmentRule> AssignmentRules { get; }

    /// <summary>Rules about shared loads.</summary>
    public IReadOnlyList<TeamRule> TeamRules { get; }

    /// <summary>Rules about what each day should have enough of; those that cost nothing left out.</summary>
    public IReadOnlyList<DayRule> DayRules { get; }

    /// <summary>The rule that judges demands for shifts, or null in a book without it.</summary>
    internal ShiftDemandMet? ShiftDemand { get; }

    /// <summary>The rule of the type, made with the settings; a rule without settings has a constructor without parameters.</summary>
    public static IRule Make(Type type, RuleSettings settings)
    {
        try
        {
            var rule = (IRule)(type.GetConstructor([typeof(RuleSettings)]) is null
                ? Activator.CreateInstance(type)!
                : Activator.CreateInstance(type, settings)!);
            foreach (var setting in rule.Settings)
            {
                settings.Value(setting);
            }
            return rule;
        }
        catch (TargetInvocationException fault) when (fault.InnerException is ArgumentOutOfRangeException inner)
        {
            throw inner;
        }
    }

    /// <summary>Judges a roster by every rule.</summary>
    public Findings Check(PlanningProblem problem, Roster roster)
    {
        var findings = new Findings(keep: true);
        foreach (var rule in All)
        {
            rule.Check(problem, roster, findings);
        }
        return findings;
    }
}
