using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.Core.Rules;

/// <summary>A client who has a key worker (kontaktperson) meets one of them at each visit.</summary>
internal sealed class KeyWorkerMissing(RuleSettings settings) : VisitRule, ITariffRule
{
    private static readonly RuleSetting Missing = Weight.PerPiece("kontaktperson.besok", "Pris för ett besök utan kontaktperson",
        "Price of a visit without key worker", 25, "Antagande: mindre än en person till hos brukaren");

    private readonly long _missing = settings.Units(Missing);

    public override string Id => "kontaktperson";

    public override LocalText Title { get; } = new(
        "En brukares besök görs av brukarens kontaktperson.", "A client's visits are made by the client's key worker.");

    public override Severity Severity => Severity.Soft;

    public override IReadOnlyList<RuleSetting> Settings => [Missing];

    public override IEnumerable<IReadOnlyList<Visit>> Groups(PlanningProblem problem) =>
        EachVisit(problem).Where(g => g[0] is { Kind: ActivityKind.Visit, Client.KeyWorkers.Count: > 0 });

    public override void Check(PlanningProblem problem, IReadOnlyList<Visit> group, IReadOnlyList<Delivery?> deliveries, Findings findings)
    {
        var visit = group[0];
        if (deliveries[visit.Index] is { } delivery && !AnyKeyWorker(visit.Client!, delivery))
        {
            findings.Add(new Finding(this, new TimeRange(delivery.Start, delivery.Start + visit.Minutes), Visit: visit, Client: visit.Client, Cost: _missing));
        }
    }

    public override void AddTo(RosterModel model, IReadOnlyList<Visit> group)
    {
        var visit = group[0];
        var met = model.Cp.OrOf(model.Options(visit).Where(o => IsKeyWorker(visit.Client!, o.Person)).Select(o => o.Serves));
        model.AddCost(this, (model.Visit(visit).Covered - met) * _missing);
    }

    // Of two people at a visit one key worker is enough, so neither of them costs anything alone.
    public void AddTo(WeekTariff tariff, PlanningProblem problem, Person person)
    {
        foreach (var visit in Groups(problem).Select(g => g[0]).Where(v => v.Staff == 1 && !IsKeyWorker(v.Client!, person)))
        {
            tariff.Serving[visit.Index] = tariff.Serving.GetValueOrDefault(visit.Index) + _missing;
        }
    }

    public override LocalText Describe(Finding finding, PlanningProblem problem)
    {
        var workers = string.Join(", ", finding.Client!.KeyWorkers);
        return new($"ingen kontaktperson ({workers}) på besöket", $"no key worker ({workers}) at the visit");
    }

    private static bool AnyKeyWorker(Client client, Delivery delivery)
    {
        for (var i = 0; i < delivery.People.Count; i++)
        {
            if (IsKeyWorker(client, delivery.People[i]))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsKeyWorker(Client client, Person person)
    {
        for (var k = 0; k < client.KeyWorkers.Count; k++)
        {
            if (client.KeyWorkers[k] == person.Id)
            {
                return true;
            }
        }
        return false;
    }
}
