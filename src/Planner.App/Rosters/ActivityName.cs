using Planner.Core.Staffing;

namespace Planner.App.Rosters;

/// <summary>The short code and the name of what time is used for, as screens, print and terminal show it.</summary>
/// <param name="Code">One to six letters, and the name of its style in print: <c>BS</c>, <c>SA</c>.</param>
/// <param name="Name">The name.</param>
public sealed record ActivityName(LocalText Code, LocalText Name)
{
    /// <summary>Every one there is, in the order of a legend.</summary>
    public static IReadOnlyList<ActivityName> All { get; } =
        [.. Enum.GetValues<Service>().Select(s => Of(ActivityKind.Visit, s)), .. Enum.GetValues<ActivityKind>().Skip(1).Select(k => Of(k, null))];

    /// <summary>Code in Swedish, lower case: a stable key for styles.</summary>
    public string Key => Code.Sv.ToLowerInvariant().Replace('ö', 'o');

    /// <summary>The name of an activity's use.</summary>
    public static ActivityName Of(Activity activity) => Of(activity.Kind, activity.Visit?.Service);

    /// <summary>The name of a kind of work.</summary>
    public static ActivityName Of(ActivityKind kind, Service? service) => (kind, service) switch
    {
        (ActivityKind.Visit, Service.PersonalAssistance) => New("PA", "Personlig assistans", "Personal assistance"),
        (ActivityKind.Visit, Service.Respite) => New("AV", "Avlösarservice", "Respite care"),
        (ActivityKind.Visit, Service.Escort) => New("LS", "Ledsagarservice", "Escort service"),
        (ActivityKind.Visit, _) => New("BS", "Boendestöd", "Housing support"),
        (ActivityKind.Coordination, _) => New("SA", "Samordning", "Coordination"),
        (ActivityKind.Documentation, _) => New("DO", "Dokumentation", "Documentation"),
        (ActivityKind.Meeting, _) => New("MÖ", "Möte", "Meeting"),
        (ActivityKind.Travel, _) => new(new("resa", "travel"), new("Restid", "Travel")),
        _ => new(new("resurs", "spare"), new("Resurstid", "Resource time")),
    };

    private static ActivityName New(string code, string sv, string en) => new(new(code, code), new(sv, en));
}
