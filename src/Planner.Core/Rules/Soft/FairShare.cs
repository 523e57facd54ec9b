using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// How a shared load is scaled by employment: counted in hundredths of what it is to a full-timer, so that
/// somebody at 50 % who takes one weekend day carries as much as a full-timer who takes two.
/// </summary>
internal static class FairShare
{
    /// <summary>Hundredths in one unit of a full-timer's load.</summary>
    public const int Scale = 100;

    /// <summary>Hundredths that one unit of load weighs on the person: 100 at full time, 133 at 75 %.</summary>
    public static int WeightOf(Person person) => (int)decimal.Round(Scale * 100 / person.Contract.Percent, MidpointRounding.AwayFromZero);

    /// <summary>A load in hundredths as a number with one decimal, in both languages.</summary>
    public static LocalText Say(int hundredths)
    {
        var tenths = (hundredths + 5) / 10;
        return new($"{tenths / 10},{tenths % 10}", $"{tenths / 10}.{tenths % 10}");
    }
}
