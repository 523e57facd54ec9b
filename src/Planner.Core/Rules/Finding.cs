using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// What a rule found in a roster: a breach of a hard rule, or a priced fact of a soft one. Who, when, by how much.
/// </summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="When">The stretch of time it is about, in horizon minutes.</param>
/// <param name="Person">The person, or null.</param>
/// <param name="Visit">The visit, or null.</param>
/// <param name="Client">The client, or null.</param>
/// <param name="Measured">What was measured, in the rule's own unit.</param>
/// <param name="Limit">The limit it is measured against, in the same unit.</param>
/// <param name="Cost">Price units for a soft rule, 0 for a hard one.</param>
public readonly record struct Finding(
    IRule Rule, TimeRange When, Person? Person = null, Visit? Visit = null, Client? Client = null, int Measured = 0, int Limit = 0, long Cost = 0);
