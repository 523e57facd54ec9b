namespace Planner.Core.Planning;

/// <summary>What a bound pays for what people share: any prices give a bound, and good ones a good one. In price units.</summary>
internal sealed class WeekPrices
{
    public WeekPrices(PlanningProblem problem, IReadOnlyList<PersonBound> people)
    {
        Seats = new double[problem.Visits.Count];
        PaidMinutes = [.. people.Select(p => Math.Clamp(0.0, -p.Wanted.Under, p.Wanted.Over))];
        Loads = [.. problem.Rules.TeamRules.Select(_ => Enumerable.Repeat(1.0 / people.Count, people.Count).ToArray())];
        Meetings = [.. people.Select(p => p.Meetings.Select((m, i) => Enumerable.Repeat(p.MeetingPrices[i] / m.Count, m.Count).ToArray()).ToArray())];
    }

    private WeekPrices(WeekPrices other)
    {
        (Seats, PaidMinutes) = ([.. other.Seats], [.. other.PaidMinutes]);
        (Loads, Meetings) = ([.. other.Loads.Select(l => l.ToArray())], [.. other.Meetings.Select(p => p.Select(m => m.ToArray()).ToArray())]);
    }

    /// <summary>What one person at each visit is worth.</summary>
    public double[] Seats { get; }

    /// <summary>What a paid minute costs, by person.</summary>
    public double[] PaidMinutes { get; }

    /// <summary>The part of each team rule's price that each person's load bears, 0 to 1, together at most 1; by rule, then person.</summary>
    public double[][] Loads { get; }

    /// <summary>What each visit bears of a meeting's price, together at most all of it; by person, then meeting, then visit.</summary>
    public double[][][] Meetings { get; }

    /// <summary>Prices between these and others: so much of these.</summary>
    public WeekPrices Towards(WeekPrices other, double kept)
    {
        var mixed = new WeekPrices(this);
        Mix(mixed.Seats, other.Seats);
        Mix(mixed.PaidMinutes, other.PaidMinutes);
        for (var t = 0; t < Loads.Length; t++)
        {
            Mix(mixed.Loads[t], other.Loads[t]);
        }
        for (var p = 0; p < Meetings.Length; p++)
        {
            for (var m = 0; m < Meetings[p].Length; m++)
            {
                Mix(mixed.Meetings[p][m], other.Meetings[p][m]);
            }
        }
        return mixed;

        void Mix(double[] mine, double[] others)
        {
            for (var i = 0; i < mine.Length; i++)
            {
                mine[i] = (kept * mine[i]) + ((1 - kept) * others[i]);
            }
        }
    }

    public WeekPrices Copy() => new(this);
}
