using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Testing;

/// <summary>A small problem and one roster for it.</summary>
/// <param name="Parts">What the problem is made of, rules' settings included.</param>
/// <param name="Roster">The roster.</param>
public sealed record Example(ProblemParts Parts, Roster Roster);
