using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Yaml;

/// <summary>How one kind of value is written.</summary>
/// <param name="Parse">Reads the text; Ok is false when it is not such a value.</param>
/// <param name="Expected">What to write instead, as the end of a fault's message.</param>
internal sealed record Format<T>(Func<string, (bool Ok, T Value)> Parse, LocalText Expected)
{
    /// <summary>The same with a condition more on the value.</summary>
    public Format<T> Where(Func<T, bool> holds, LocalText expected) =>
        new(text => Parse(text) is (true, var value) && holds(value) ? (true, value) : (false, default!), expected);
}
