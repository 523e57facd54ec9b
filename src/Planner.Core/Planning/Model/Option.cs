using Planner.Core.Staffing;
using Planner.Solver;

namespace Planner.Core.Planning;

/// <summary>One way a free visit may be served: by whom, in which window, in the shift of which day.</summary>
/// <param name="Person">Who would serve it.</param>
/// <param name="Visit">The visit.</param>
/// <param name="Window">The window it would start in.</param>
/// <param name="ShiftDay">The day the serving shift starts; the day before the window's for a night shift.</param>
/// <param name="Serves">True when chosen.</param>
public sealed record Option(Person Person, Visit Visit, VisitWindow Window, int ShiftDay, Literal Serves);

/// <summary>A visit as one person-day sees it.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Serves">Whether it is served in this shift.</param>
/// <param name="Start">Its start.</param>
/// <param name="Minutes">Its length.</param>
public sealed record ServedVisit(Visit Visit, Literal Serves, LinearExpr Start, LinearExpr Minutes)
{
    /// <summary>Its end.</summary>
    public LinearExpr End => Start + Minutes;
}
