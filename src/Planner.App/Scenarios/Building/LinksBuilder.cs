using Planner.App.Scenarios.Reading;
using Planner.App.Scenarios.Yaml;
using Planner.Core.Staffing;

namespace Planner.App.Scenarios.Building;

/// <summary>
/// Resolves links to concrete visits. A link of two patterns links their visits of the same day, or, when they share no
/// day, of the same week.
/// </summary>
internal sealed class LinksBuilder(IReadOnlyList<ConcreteVisit> visits, FaultList faults)
{
    private readonly List<SamePersonLink> _samePerson = [];
    private readonly List<OrderLink> _order = [];
    private readonly Dictionary<int, Place> _places = [];

    public (IReadOnlyList<SamePersonLink> SamePerson, IReadOnlyList<OrderLink> Order) Build(IReadOnlyList<LinkEntry> links)
    {
        foreach (var link in links)
        {
            foreach (var (first, second) in link.Visits.Zip(link.Visits.Skip(1)))
            {
                Link(link, first, second);
            }
        }
        LinkCycle.Check(_order, visits, _places, faults);
        return (_samePerson, _order);
    }

    private void Link(LinkEntry link, Given<string> first, Given<string> second)
    {
        var (from, to) = (Named(first), Named(second));
        if (from.Count == 0 || to.Count == 0)
        {
            return;
        }
        var pairs = Pairs(from, to);
        if (pairs.Count == 0)
        {
            faults.Add(link.At, $"{first.Value} och {second.Value} har ingen dag eller vecka gemensam. Rätta dagarna, eller ta bort länken.", $"{first.Value} and {second.Value} share no day or week. Correct the days, or remove the link.");
        }
        foreach (var (a, b) in pairs)
        {
            Add(link, a.Visit, b.Visit);
        }
    }

    private void Add(LinkEntry link, Visit first, Visit second)
    {
        if (link.Gap is { } gap)
        {
            _order.Add(new OrderLink(first.Index, second.Index, gap.Min, gap.Max));
            _places[first.Index] = link.At;
        }
        else
        {
            _samePerson.Add(new SamePersonLink(first.Index, second.Index));
        }
    }

    private List<ConcreteVisit> Named(Given<string> name)
    {
        var named = visits.Where(v => v.Visit.Id.Value == name.Value || v.Entry.Id?.Value == name.Value).ToList();
        if (named.Count == 0)
        {
            var near = Suggest.Nearest(name.Value, visits.SelectMany(v => new[] { v.Visit.Id.Value, v.Entry.Id?.Value }).OfType<string>());
            faults.Add(name.At, $"inget besök heter {name.Value}. {(near is null ? "Ge besöket ett id och skriv det här." : $"Menade du {near}?")}", $"no visit is called {name.Value}. {(near is null ? "Give the visit an id and write it here." : $"Did you mean {near}?")}");
        }
        return named;
    }

    private static List<(ConcreteVisit, ConcreteVisit)> Pairs(List<ConcreteVisit> from, List<ConcreteVisit> to)
    {
        var sameDay = from.Join(to, a => a.Day, b => b.Day, (a, b) => (a, b)).ToList();
        return sameDay.Count > 0
            ? sameDay
            : [.. from.Join(to, a => DayGroups.Week(a.Day), b => DayGroups.Week(b.Day), (a, b) => (a, b)).DistinctBy(p => p.a).DistinctBy(p => p.b)];
    }
}
