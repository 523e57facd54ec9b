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
/// <param name="Window">The window it would start in, or null when it stands as it is.</param>
public sealed record ServedVisit(Visit Visit, Literal Serves, LinearExpr Start, LinearExpr Minutes, VisitWindow? Window = null)
{
    /// <summary>Its end.</summary>
    public LinearExpr End => Start + Minutes;

    /// <summary>The earliest it can start when it is served in this shift.</summary>
    internal long EarliestStart(CpModelBuilder cp) => Window?.Earliest ?? cp.Bounds(Start).Min;

    /// <summary>The latest it can start when it is served in this shift.</summary>
    internal long LatestStart(CpModelBuilder cp) => Window?.Latest ?? cp.Bounds(Start).Max;

    /// <summary>The earliest it can end when it is served in this shift.</summary>
    internal long EarliestEnd(CpModelBuilder cp) => EarliestStart(cp) + cp.Bounds(Minutes).Min;

    /// <summary>The latest it can end when it is served in this shift.</summary>
    internal long LatestEnd(CpModelBuilder cp) => LatestStart(cp) + cp.Bounds(Minutes).Max;
}
