using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>What a setting's number counts.</summary>
public enum SettingUnit
{
    /// <summary>Minutes, written h:mm in files.</summary>
    Minutes,

    /// <summary>Pieces: days, people, shifts.</summary>
    Count,

    /// <summary>Kronor for one piece.</summary>
    Kronor,

    /// <summary>Kronor for one hour.</summary>
    KronorPerHour,

    /// <summary>0 (off) or 1 (on).</summary>
    Switch,

    /// <summary>Percent.</summary>
    Percent,
}

/// <summary>One figure a rule depends on, with where it comes from. A scenario may set another value by its key.</summary>
/// <param name="Key">Permanent key, <c>rule-id.name</c>.</param>
/// <param name="Title">What it means, to a user.</param>
/// <param name="Unit">What the number counts.</param>
/// <param name="Default">Value when the scenario says nothing.</param>
/// <param name="Source">Where the figure comes from: law, agreement with domain.md tag, or assumption.</param>
/// <param name="ValidFrom">First day the figure holds.</param>
/// <param name="Min">Least value accepted.</param>
/// <param name="Max">Greatest value accepted.</param>
public sealed record RuleSetting(
    string Key, LocalText Title, SettingUnit Unit, decimal Default, string Source, DateOnly ValidFrom, decimal Min, decimal Max);
