using Planner.Core.Rules;

namespace Planner.Core.Tests.Rules;

/// <summary>
/// Says which rule a test class tests. An attribute and not a type parameter of the base class, because test classes
/// are public and rules are not.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForRuleAttribute<TRule> : Attribute, IForRule
    where TRule : IRule
{
    public Type RuleType => typeof(TRule);
}

/// <summary>What <see cref="ForRuleAttribute{TRule}"/> says, whatever the rule.</summary>
internal interface IForRule
{
    Type RuleType { get; }
}
