namespace Planner.Core.Staffing;

/// <summary>The granted services (insatser) the unit delivers. See <c>domain.md</c> §3 for what each implies.</summary>
public enum Service
{
    /// <summary>Personlig assistans (LSS): never uncovered.</summary>
    PersonalAssistance,

    /// <summary>Avlösarservice i hemmet (LSS): moved only by agreement with the family.</summary>
    Respite,

    /// <summary>Ledsagarservice (LSS): bound to an event; rebooked within the period by agreement.</summary>
    Escort,

    /// <summary>Boendestöd (SoL): the most movable.</summary>
    HousingSupport,
}
