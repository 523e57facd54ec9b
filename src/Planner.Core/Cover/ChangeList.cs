using Planner.Core.Planning;
using Planner.Core.Rules;
using Planner.Core.Staffing;

namespace Planner.Core.Cover;

/// <summary>What a proposal changes, visit by visit, and why it may.</summary>
internal sealed class ChangeList(CoverProblem cover, CheckedRoster after)
{
    private readonly CoverSituation _situation = cover.Situation;
    private readonly VisitExplainer _explainer = new(after.Problem, after.Roster);

    public IReadOnlyList<VisitChange> Make() =>
        [.. after.Problem.Visits.Select(Of).OfType<VisitChange>().OrderBy(c => c.Before?.Start ?? c.After?.Start ?? c.Visit.Windows[0].Earliest).ThenBy(c => c.Visit.Index)];

    private VisitChange? Of(Visit visit)
    {
        var (before, now) = (_situation.Baseline[visit.Index], after.Roster.Deliveries[visit.Index]);
        return KindOf(visit, before, now) is { } kind ? new VisitChange(kind, visit, before, now, Why(kind, visit, before, now)) : null;
    }

    private VisitChangeKind? KindOf(Visit visit, Delivery? before, Delivery? now)
    {
        if (now is null)
        {
            return before is not null || _situation.Open.Any(o => o.Index == visit.Index) ? VisitChangeKind.Uncovered : null;
        }
        if (before is null)
        {
            return _situation.Events.OfType<RosterEvent.Occupied>().Any(o => o.Duty == visit.Id) ? null : VisitChangeKind.NowCovered;
        }
        var horizon = _situation.Problem.Horizon;
        if (horizon.DayOfMinute(before.Start) != horizon.DayOfMinute(now.Start))
        {
            return visit.Service == Service.HousingSupport || visit.Service is null ? VisitChangeKind.MovedDay : VisitChangeKind.RebookByAgreement;
        }
        return visit.Minutes < _situation.Problem.Visits[visit.Index].Minutes ? VisitChangeKind.Reduced
            : before.Start != now.Start ? VisitChangeKind.Retimed
            : before.People.Select(p => p.Index).SequenceEqual(now.People.Select(p => p.Index)) ? null
            : VisitChangeKind.Reallocated;
    }

    private LocalText Why(VisitChangeKind kind, Visit visit, Delivery? before, Delivery? now)
    {
        if (kind == VisitChangeKind.Uncovered)
        {
            return _situation.HasPassed(visit) ? new("tiden har gått", "the time has passed")
                : _situation.IsLostAnyway(visit) || IsOwnDutyOfSomebodyAway(visit) ? new("den som har uppgiften är frånvarande", "the one who has the duty is away")
                : visit.Client is null ? new("ger plats åt brukares besök", "gives way to clients' visits")
                : UncoveredReason.Of(_explainer, visit);
        }
        var newcomers = now!.People.Where(p => before is null || before.People.All(b => b.Index != p.Index)).Select(p => Newcomer(p, visit, now)).ToList();
        var time = kind switch
        {
            VisitChangeKind.MovedDay => new LocalText("boendestöd får flyttas i veckan", "support may be moved within the week"),
            VisitChangeKind.RebookByAgreement => new LocalText("bara om brukare eller anhörig går med på det", "only if client or family agrees"),
            VisitChangeKind.Reduced => new LocalText("brukaren godtar ett kortare besök eller telefon", "the client accepts a shorter visit or a call"),
            VisitChangeKind.Retimed => new LocalText("ryms i brukarens tider eller boendestödets dagtid", "fits the client's times or the support's hours"),
            _ => null,
        };
        var parts = newcomers.Concat(time is null ? [] : [time]).ToList();
        return new(string.Join("; ", parts.Select(p => p.Sv)), string.Join("; ", parts.Select(p => p.En)));
    }

    private bool IsOwnDutyOfSomebodyAway(Visit visit) => visit is { Client: null, OnlyPeople: not null }
        && _situation.Events.OfType<RosterEvent.Absent>().Any(a => visit.OnlyPeople.Contains(a.Person));

    /// <summary>Why this person may: competences held, where the hours come from, whether the client knows them.</summary>
    private LocalText Newcomer(Person person, Visit visit, Delivery now)
    {
        var time = new TimeRange(now.Start, now.Start + visit.Minutes);
        var shift = after.Roster.Weeks[person.Index].Shifts.First(s => s.Served.Any(a => a.Visit!.Index == visit.Index));
        var scheduled = _situation.Start.Weeks[person.Index].On(shift.Day);
        var hours = scheduled is null ? new LocalText("inkallad en ledig dag", "called in on a day off")
            : scheduled.Time.Contains(time) ? new LocalText($"i sitt pass {Say.Stretch(scheduled.Time, after.Problem.Horizon).Sv}", $"within the shift {Say.Stretch(scheduled.Time, after.Problem.Horizon).En}")
            : new LocalText("utöver sitt pass", "beyond the shift");
        var held = visit.Competences.Count == 0 ? new LocalText("", "") : new LocalText($", har {string.Join(", ", visit.Competences)}", $", holds {string.Join(", ", visit.Competences)}");
        var known = new Acquaintance(cover, new CoverPolicy()).Strangeness(person, visit) switch
        {
            _ when visit.Client is null => new LocalText("", ""),
            0 => new LocalText(", kontaktperson", ", key worker"),
            1 => new LocalText(", känner brukaren", ", knows the client"),
            _ => new LocalText(", ny för brukaren den här veckan", ", new to the client this week"),
        };
        return new($"{person.Id} {hours.Sv}{held.Sv}{known.Sv}", $"{person.Id} {hours.En}{held.En}{known.En}");
    }
}
