namespace Planner.Core.Planning;

/// <summary>What the search compares: breaches of hard rules first, then price units.</summary>
internal readonly record struct Score(int Hard, long Cost) : IComparable<Score>
{
    public static Score Zero => default;

    public static Score Worst => new(int.MaxValue, long.MaxValue);

    public static Score operator +(Score a, Score b) => new(a.Hard + b.Hard, a.Cost + b.Cost);

    public static Score operator -(Score a, Score b) => new(a.Hard - b.Hard, a.Cost - b.Cost);

    public static bool operator <(Score a, Score b) => a.CompareTo(b) < 0;

    public static bool operator >(Score a, Score b) => a.CompareTo(b) > 0;

    public static bool operator <=(Score a, Score b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Score a, Score b) => a.CompareTo(b) >= 0;

    public int CompareTo(Score other) => Hard != other.Hard ? Hard.CompareTo(other.Hard) : Cost.CompareTo(other.Cost);
}
