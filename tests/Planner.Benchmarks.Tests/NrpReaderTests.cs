using Planner.Benchmarks.Nrp;
using Planner.Core.Rules;

namespace Planner.Benchmarks.Tests;

/// <summary>What instances of the public roster format become, and what is said of files that are not sound.</summary>
public sealed class NrpReaderTests
{
    [Fact]
    public void The_file_becomes_people_types_and_demands()
    {
        var problem = NrpReader.Problem("x", NrpParser.Parse(SmallNrp.Text));
        Assert.Equal(["A", "B", "C"], problem.People.Select(p => p.Id.Value));
        Assert.Equal([480, 480], problem.Typed.Types.Select(t => t.PaidMinutes));
        Assert.False(problem.Typed.MayFollow(1, 0));
        Assert.Equal((5, 3, 1, 1, 0), (problem.People[0].Limits.MostDaysInARow, problem.People[2].Limits.MostDaysInARow, problem.People[2].Limits.LeastDaysInARow, problem.People[2].Limits.LeastDaysOffInARow, problem.People[2].Limits.MostWeekends));
        Assert.Equal([0, 6], problem.People[1].Absences.Select(a => problem.Horizon.DayOfMinute(a.Time.Start)));
        Assert.Equal(5, problem.ShiftDemands.Count);
        Assert.Equal(NrpReader.Rules.Order(), problem.Rules.All.Select(r => r.Id).Order());
    }

    [Fact]
    public void A_roster_scored_by_hand()
    {
        var file = NrpParser.Parse(SmallNrp.Text);
        var score = NrpScore.Of(file, [Days("EE--EEE"), Days("-EEEE--"), Days("--LL---")]);
        Assert.Empty(score.Broken);
        const int againstAWish = 1, noLateOnTuesday = 100, oneEarlyShortOnThursday = 100, oneTooManyOnSaturday = 4;
        Assert.Equal(againstAWish + noLateOnTuesday + oneEarlyShortOnThursday + oneTooManyOnSaturday, score.Cost);
    }

    [Theory]
    [InlineData("EE-EEE-", "-EE----", "L------", "480 minutes", false)]
    [InlineData("EELE---", "-EEEE--", "--L----", "E on day 3 after L", true)]
    [InlineData("EE-EE--", "-EEEE--", "LL-L---", "more than 2 of L", true)]
    [InlineData("EE-E-E-", "-EEEE--", "--L----", "only 1 days off from day 4", true)]
    [InlineData("E--EEE-", "-E--EE-", "--L----", "only 1 days of work from day 1", true)]
    [InlineData("EE-EE--", "-EEEE--", "-----L-", "1 weekends", true)]
    [InlineData("-EEEE--", "-EEEE--", "--L----", "works on day 2", true)]
    public void Each_hard_constraint_is_found(string a, string b, string c, string said, bool broken)
    {
        var score = NrpScore.Of(NrpParser.Parse(SmallNrp.Text), [Days(a), Days(b), Days(c)]);
        Assert.Equal(broken, score.Broken.Any(s => s.Contains(said, StringComparison.Ordinal)));
    }

    /// <summary>Scorer and checker share no code: what one says of a roster the other must.</summary>
    [Fact]
    public void Scorer_and_checker_say_the_same_of_random_rosters()
    {
        var (lawful, unlawful) = (0, 0);
        for (var seed = 1; seed <= 400; seed++)
        {
            var random = new Random(seed);
            var file = NrpParser.Parse(SmallNrp.Random(random));
            var problem = NrpReader.Problem("x", file);
            var works = random.NextDouble();
            var days = file.Staff.Select(_ => (IReadOnlyList<string?>)RandomDays(file, works, random)).ToList();
            var (score, findings) = (NrpScore.Of(file, days), problem.Rules.Check(problem, NrpReader.RosterOf(problem, file, days)));
            Assert.True(score.Broken.Count == 0 == (findings.HardBreaches == 0), $"seed {seed}: the scorer says {string.Join("; ", score.Broken)}, the checker {findings.HardBreaches} breaches");
            Assert.True(score.Cost * Price.UnitsPerKrona == findings.Cost, $"seed {seed}: the scorer says {score.Cost}, the checker {Price.ToKronor(findings.Cost)}");
            (lawful, unlawful) = score.Broken.Count == 0 ? (lawful + 1, unlawful) : (lawful, unlawful + 1);
        }
        Assert.True(lawful > 0 && unlawful > 0, $"{lawful} lawful and {unlawful} not: maybe the rosters are all alike.");
    }

    [Theory]
    [InlineData("7\n", "7\n8\n", "SECTION_HORIZON has 2 lines")]
    [InlineData("L,480,E", "L,480,X", "there is no shift X")]
    [InlineData("L,480,E", "L,48 h,E", "line 8: '48 h' is no whole number")]
    [InlineData("L,480,E", "L,483,E", "lasts 483 min")]
    [InlineData("A,2\n", "Z,2\n", "there is no person Z")]
    [InlineData("B,0,6", "B,0,7", "there is no day 7")]
    [InlineData("3,L,1,50,2", "3,L,1", "line 30: there are 3 fields")]
    [InlineData("SECTION_COVER", "SECTION_COVERS", "there is no SECTION_COVER")]
    [InlineData("# made up", "made up", "line 1: 'made up' stands before the first section")]
    public void A_damaged_file_is_told_with_the_place(string old, string text, string said)
    {
        Assert.Contains(old, SmallNrp.Text, StringComparison.Ordinal);
        var fault = Assert.Throws<InstanceFault>(() => NrpParser.Parse(SmallNrp.Text.Replace(old, text, StringComparison.Ordinal)));
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    private static string?[] RandomDays(NrpFile file, double works, Random random)
    {
        var days = new string?[file.Days];
        for (var day = 0; day < days.Length; day++)
        {
            var goesOn = day > 0 && random.Next(4) > 0;
            days[day] = goesOn ? days[day - 1] : random.NextDouble() < works ? file.Shifts[random.Next(file.Shifts.Count)].Id : null;
        }
        return days;
    }

    private static IReadOnlyList<string?> Days(string letters) => [.. letters.Select(c => c == '-' ? null : c.ToString())];
}
