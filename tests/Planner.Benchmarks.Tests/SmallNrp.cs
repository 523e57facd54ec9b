using System.Globalization;
using System.Text;

namespace Planner.Benchmarks.Tests;

/// <summary>Instances of the public roster format made up for the tests.</summary>
internal static class SmallNrp
{
    /// <summary>Three people, a week, early and late; small enough to look through.</summary>
    public const string Text = """
        # made up
        SECTION_HORIZON
        7

        SECTION_SHIFTS
        # id, minutes, not next
        E,480,
        L,480,E

        SECTION_STAFF
        A,E=7|L=7,2400,1920,5,2,2,1
        B,E=7|L=0,2400,1440,5,2,2,1
        C,E=0|L=2,1440,480,3,1,1,0

        SECTION_DAYS_OFF
        A,2
        B,0,6

        SECTION_SHIFT_ON_REQUESTS
        A,0,E,2
        C,3,L,3

        SECTION_SHIFT_OFF_REQUESTS
        B,4,E,1

        SECTION_COVER
        0,E,1,100,1
        1,L,1,100,1
        3,E,2,100,1
        3,L,1,50,2
        5,E,0,100,4
        """;

    /// <summary>An instance at random.</summary>
    public static string Random(Random random)
    {
        var days = 7 * random.Next(1, 3);
        var shifts = new[] { "E", "L", "N" }[..random.Next(1, 4)];
        var people = Enumerable.Range(0, random.Next(2, 6)).Select(i => $"P{i}").ToList();
        var text = new StringBuilder($"SECTION_HORIZON\n{days}\nSECTION_SHIFTS\n");
        for (var s = 0; s < shifts.Length; s++)
        {
            Line(text, shifts[s], 360 + (60 * random.Next(5)), string.Join('|', shifts.Take(s)));
        }
        text.Append("SECTION_STAFF\n");
        people.ForEach(p => Line(text, p, string.Join('|', shifts.Select(s => $"{s}={random.Next(2, 8)}")), 480 * random.Next(4, 9), 480 * random.Next(0, 3),
            random.Next(3, 6), random.Next(1, 3), random.Next(1, 3), random.Next(0, 3)));
        text.Append("SECTION_DAYS_OFF\n");
        people.Where(_ => random.Next(2) == 0).ToList().ForEach(p => Line(text, p, random.Next(days)));
        foreach (var section in new[] { "SECTION_SHIFT_ON_REQUESTS\n", "SECTION_SHIFT_OFF_REQUESTS\n" })
        {
            text.Append(section);
            people.Where(_ => random.Next(2) == 0).ToList().ForEach(p => Line(text, p, random.Next(days), shifts[random.Next(shifts.Length)], random.Next(1, 4)));
        }
        text.Append("SECTION_COVER\n");
        for (var day = 0; day < days; day++)
        {
            Line(text, day, shifts[random.Next(shifts.Length)], random.Next(3), random.Next(1, 101), random.Next(1, 4));
        }
        return text.ToString();
    }

    private static void Line(StringBuilder text, params object[] fields) =>
        text.AppendJoin(',', fields.Select(f => Convert.ToString(f, CultureInfo.InvariantCulture))).Append('\n');
}
