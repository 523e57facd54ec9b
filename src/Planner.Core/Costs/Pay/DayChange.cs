using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>One day of a changed week.</summary>
/// <param name="date">The day.</param>
/// <param name="before">The shift as it was, or null.</param>
/// <param name="after">The shift as it is, or null.</param>
internal sealed class DayChange(DateOnly date, Shift? before, Shift? after)
{
    private readonly List<TimeRange> _partsBefore = before is null ? [] : ShiftTime.Parts(before);

    public DateOnly Date => date;

    public required Notice Notice { get; init; }

    /// <summary>Paid stretches that were not paid before, on any day.</summary>
    public required IReadOnlyList<TimeRange> Gained { get; init; }

    /// <summary>Paid stretches that are so no longer, absence left out.</summary>
    public required IReadOnlyList<TimeRange> Lost { get; init; }

    /// <summary>What is paid as extra time.</summary>
    public IReadOnlyList<TimeRange> Extra { get; private set; } = [];

    /// <summary>Hours of the contract moved outside the old pass.</summary>
    public IReadOnlyList<TimeRange> Moved { get; private set; } = [];

    /// <summary>Which of the notice's days with moved hours it is, from 0.</summary>
    public int DayOfNotice { get; set; }

    /// <summary>Gained minutes outside the old pass.</summary>
    public int OutsideMinutes => Stretches.Minutes(Stretches.Less(Gained, _partsBefore));

    /// <summary>
    /// Ordinary time that extra time is judged against: the old pass when told the same day, else the pass as it is moved.
    /// </summary>
    public OrdinaryDay Ordinary
    {
        get
        {
            if (Notice == Notice.SameDay || after is null)
            {
                return OrdinaryDay.Of(date, before);
            }
            var paid = Stretches.Less(ShiftTime.Paid(after), Extra);
            return new(date, Stretches.Joined(paid, Break.LongestRast), Stretches.Minutes(paid));
        }
    }

    /// <summary>Takes so many of the gained minutes for extra time, those farthest from the old pass, and the rest for moved.</summary>
    public void SplitOff(int extraMinutes)
    {
        var extra = Gained.SelectMany(g => Enumerable.Range(g.Start, g.Minutes))
            .OrderByDescending(Distance).ThenByDescending(m => m).Take(extraMinutes)
            .Select(m => new TimeRange(m, m + 1));
        Extra = Stretches.Joined(extra);
        Moved = Stretches.Less(Stretches.Less(Gained, Extra), _partsBefore);
    }

    /// <summary>The day's lines of pay, unsocial hours left out.</summary>
    public IEnumerable<PayLine> Lines(Contract contract, PayRates rates)
    {
        var extra = ExtraTime.Lines(contract, Ordinary, Extra, rates);
        return Notice == Notice.Brief && Moved.Count > 0
            ? ShiftedHours.Lines(contract, date, Moved, DayOfNotice, before is null, rates).Concat(extra)
            : extra;
    }

    /// <summary>Minutes from the old pass; a minute inside it is nearest. A free day counts from the new pass's start.</summary>
    private int Distance(int minute)
    {
        if (_partsBefore.Count == 0)
        {
            return minute - after!.Time.Start;
        }
        return _partsBefore.Min(p => Math.Max(0, Math.Max(p.Start - minute, minute + 1 - p.End)));
    }
}
