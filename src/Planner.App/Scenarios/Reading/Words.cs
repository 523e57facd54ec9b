using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Reading;

/// <summary>The Swedish words of the domain that files use for values.</summary>
internal static class Words
{
    public static Format<Service> Services { get; } = Formats.OneOf(new Dictionary<string, Service>
    {
        ["boendestöd"] = Service.HousingSupport,
        ["personlig assistans"] = Service.PersonalAssistance,
        ["avlösarservice"] = Service.Respite,
        ["ledsagarservice"] = Service.Escort,
    });

    public static Format<ActivityKind> Duties { get; } = Formats.OneOf(new Dictionary<string, ActivityKind>
    {
        ["samordning"] = ActivityKind.Coordination,
        ["dokumentation"] = ActivityKind.Documentation,
        ["möte"] = ActivityKind.Meeting,
    });

    public static Format<Flexibility> Flexibilities { get; } = Formats.OneOf(new Dictionary<string, Flexibility>
    {
        ["fast"] = Flexibility.Fixed,
        ["överenskommelse"] = Flexibility.ByAgreement,
        ["samma dag"] = Flexibility.SameDay,
        ["flyttbar"] = Flexibility.Movable,
    });

    public static Format<AbsenceKind> Absences { get; } = Formats.OneOf(new Dictionary<string, AbsenceKind>
    {
        ["sjuk"] = AbsenceKind.Sick,
        ["vab"] = AbsenceKind.CareOfChild,
        ["semester"] = AbsenceKind.AnnualLeave,
        ["ledighet"] = AbsenceKind.Leave,
    });
}
