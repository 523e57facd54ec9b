using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>
/// A visit nobody serves is reported and priced by the right behind it: personal assistance before the other LSS
/// services before boendestöd before the unit's own duties; a flagged client's visit costs double (domain.md §3).
/// </summary>
internal sealed class Uncovered(RuleSettings settings) : VisitRule
{
    private static readonly RuleSetting Assistance = Setting("assistans", "personlig assistans", "personal assistance", 60_000);
    private static readonly RuleSetting Lss = Setting("lss", "avlösar- och ledsagarservice", "respite and escort", 24_000);
    private static readonly RuleSetting Support = Setting("boendestod", "boendestöd", "housing support", 12_000);
    private static readonly RuleSetting Coordination = Setting("samordning", "samordning", "coordination", 6_000);
    private static readonly RuleSetting Duty = Setting("ovrigt", "möten och dokumentation", "meetings and documentation", 2_400);

    private readonly RuleSettings _settings = settings;

    public override string Id => "otackt";

    public override LocalText Title { get; } = new(
        "Varje besök blir utfört; det som inte går redovisas efter rätt och angelägenhet.",
        "Every visit is served; what cannot be is reported by right and priority.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Assistance, Lss, Support, Coordination, Duty];

    public override IEnumerable<IReadOnlyList<Visit>> Groups(PlanningProblem problem) => EachVisit(problem);

    public override void Check(PlanningProblem problem, IReadOnlyList<Visit> group, IReadOnlyList<Delivery?> deliveries, Findings findings)
    {
        var visit = group[0];
        if (deliveries[visit.Index] is null)
        {
            var first = visit.Windows[0].Earliest;
            findings.Add(new Finding(this, new TimeRange(first, first + visit.Minutes), Visit: visit, Client: visit.Client,
                Measured: visit.StaffMinutes, Cost: PriceOf(visit)));
        }
    }

    public override void AddTo(RosterModel model, IReadOnlyList<Visit> group) =>
        model.AddCost(this, (1 - model.Visit(group[0]).Covered) * PriceOf(group[0]));

    public override LocalText Describe(Finding finding, PlanningProblem problem) => new(
        $"{Say.Duration(finding.Measured).Sv} utan personal", $"{Say.Duration(finding.Measured).En} without staff");

    private long PriceOf(Visit visit) => _settings.Units(SettingOf(visit)) * visit.StaffMinutes * (visit.Client?.IsFlagged == true ? 2 : 1);

    private static RuleSetting SettingOf(Visit visit) => (visit.Service, visit.Kind) switch
    {
        (Service.PersonalAssistance, _) => Assistance,
        (Service.Respite or Service.Escort, _) => Lss,
        (Service.HousingSupport, _) => Support,
        (_, ActivityKind.Coordination) => Coordination,
        _ => Duty,
    };

    private static RuleSetting Setting(string key, string sv, string en, decimal kronorPerHour) => new(
        $"otackt.{key}", new($"Pris för otäckt tid: {sv}", $"Price of uncovered time: {en}"), SettingUnit.KronorPerHour, kronorPerHour,
        "Antagande: ordningen följer rätten till insatsen (domain.md §3); talen bara rangordnar", new(2024, 1, 1), 0, 1_000_000);
}
