using Planner.App.Scenarios.Reading;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Building;

/// <summary>A concrete visit, the entry it was unfolded from, and its first possible day.</summary>
internal sealed record ConcreteVisit(Visit Visit, VisitEntry Entry, DateOnly Day);
