namespace Planner.App.Scenarios;

/// <summary>How large a generated scenario is, and which one of that size.</summary>
public sealed record GeneratorOptions
{
    /// <summary>Creates the options and checks their ranges.</summary>
    /// <param name="people">Number of people, 4 to 500.</param>
    /// <param name="seed">Decides everything else: the same options give the same files.</param>
    /// <param name="units">Number of units, at least one and each with at least 4 people; null gives one unit for each started 13 people.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public GeneratorOptions(int people, int seed, int? units = null)
    {
        if (people is < 4 or > 500)
        {
            throw new ArgumentOutOfRangeException(nameof(people), $"A scenario of {people} people cannot be generated. Maybe a digit is wrong: 4 to 500 are allowed.");
        }
        People = people;
        Seed = seed;
        Units = units ?? (people + 12) / 13;
        if (Units < 1 || Units * 4 > people)
        {
            throw new ArgumentOutOfRangeException(nameof(units), $"{people} people cannot make {Units} units. Maybe fewer units were meant: each needs at least 4 people.");
        }
    }

    /// <summary>Number of people.</summary>
    public int People { get; }

    /// <summary>Seed of every choice.</summary>
    public int Seed { get; }

    /// <summary>Number of units.</summary>
    public int Units { get; }
}
