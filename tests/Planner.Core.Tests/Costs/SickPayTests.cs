using Planner.Core.Costs;
using Planner.Core.Staffing;

namespace Planner.Core.Tests.Costs;

/// <summary>A full-timer of 40 h a week at 190 kr: an hour of sick pay is 152 kr, the deduction 8 h of it, 1 216 kr.</summary>
public sealed class SickPayTests
{
    private static readonly Contract Contract = new(2400, 100, Pay.Salary);
    private static readonly DateOnly Monday = new(2026, 11, 2);

    [Fact]
    public void A_week_pays_four_fifths_less_one_deduction()
    {
        var lines = Lines(Spell(0, 4, 480, 480, 480, 480, 480));
        Assert.Equal(5 * 1216.00m, lines.Where(l => l.Rule == PayRule.SickPay).Sum(l => l.Amount));
        var deduction = Assert.Single(lines, l => l.Rule == PayRule.SickDeduction);
        Assert.Equal((-2400, 190m, 0.16m, -1216.00m), (deduction.Minutes, deduction.HourlyRate, deduction.Factor, deduction.Amount));
    }

    [Theory]
    [InlineData(479, "sjuklon 2/11 479 min 1213.47; karensavdrag 2/11 -479 min -1213.47")]
    [InlineData(480, "sjuklon 2/11 480 min 1216.00; karensavdrag 2/11 -2400 min -1216.00")]
    [InlineData(481, "sjuklon 2/11 481 min 1218.53; karensavdrag 2/11 -2400 min -1216.00")]
    public void The_deduction_is_never_more_than_the_sick_pay_due(int lost, string expected) => Assert.Equal(expected, Pay.Text(Lines(Spell(0, 0, lost))));

    [Fact]
    public void Day_14_is_paid_and_day_15_is_not()
    {
        var lines = Lines(new SickSpell(Monday, Monday.AddDays(20), [new(Monday.AddDays(13), 60), new(Monday.AddDays(14), 600)]));
        Assert.Equal("sjuklon 15/11 60 min 152.00; karensavdrag 15/11 -60 min -152.00", Pay.Text(lines));
    }

    [Fact]
    public void A_relapse_on_the_fifth_day_bears_what_is_left_of_the_deduction() =>
        Assert.Equal(
            "sjuklon 2/11 300 min 760.00; karensavdrag 2/11 -300 min -760.00; "
            + "sjuklon 7/11 480 min 1216.00; karensavdrag 7/11 -2400 min -1216.00; karensavdrag 7/11 300 min 760.00",
            Pay.Text(Lines(Spell(0, 0, 300), Spell(5, 5, 480))));

    [Fact]
    public void On_the_sixth_day_a_new_period_begins() =>
        Assert.Equal(
            "sjuklon 2/11 480 min 1216.00; karensavdrag 2/11 -2400 min -1216.00; sjuklon 8/11 480 min 1216.00; karensavdrag 8/11 -2400 min -1216.00",
            Pay.Text(Lines(Spell(0, 0, 480), Spell(6, 6, 480))));

    [Fact]
    public void A_relapse_goes_on_counting_days()
    {
        var lines = Lines(new SickSpell(Monday, Monday.AddDays(12), [new(Monday, 480)]), new SickSpell(Monday.AddDays(15), Monday.AddDays(17), [new(Monday.AddDays(15), 60), new(Monday.AddDays(16), 60)]));
        Assert.Equal("sjuklon 2/11 480 min 1216.00; karensavdrag 2/11 -2400 min -1216.00; sjuklon 17/11 60 min 152.00", Pay.Text(lines));
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    [InlineData(12, 10)]
    public void After_ten_deductions_in_a_year_there_are_no_more(int spells, int deductions) =>
        Assert.Equal(deductions, Lines([.. Enumerable.Range(0, spells).Select(i => Spell(i * 20, i * 20, 480))]).Count(l => l.Rule == PayRule.SickDeduction));

    [Fact]
    public void Deductions_more_than_a_year_old_do_not_count() =>
        Assert.Equal(12, Lines([.. Enumerable.Range(0, 12).Select(i => Spell(i * 40, i * 40, 480))]).Count(l => l.Rule == PayRule.SickDeduction));

    [Fact]
    public void A_part_timers_deduction_is_of_a_part_timers_week()
    {
        var part = new Contract(2295, 85, Pay.Salary);
        var lines = SickPay.Lines(part, part.WeekMinutes, [Spell(0, 0, 480)], PayRates.Known);
        Assert.Equal("sjuklon 2/11 480 min 1216.00; karensavdrag 2/11 -1951 min -988.51", Pay.Text(lines));
    }

    [Fact]
    public void Nothing_lost_is_nothing_paid_and_nothing_deducted() => Assert.Empty(Lines(Spell(0, 2)));

    [Fact]
    public void Impossible_spells_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SickSpell(Monday, Monday.AddDays(-1), []));
        Assert.Throws<ArgumentException>(() => new SickSpell(Monday, Monday, [new(Monday.AddDays(1), 60)]));
        Assert.Throws<ArgumentException>(() => Lines(Spell(3, 5), Spell(5, 6)));
    }

    [Fact]
    public void Net_sick_pay_is_never_negative()
    {
        const int cases = 500;
        for (var seed = 0; seed < cases; seed++)
        {
            var random = new Random(seed);
            var (spells, day) = (new List<SickSpell>(), 0);
            for (var n = random.Next(1, 15); n > 0; n--)
            {
                var days = random.Next(1, 20);
                spells.Add(Spell(day, day + days - 1, [.. Enumerable.Range(0, days).Select(_ => random.Next(3) * 240)]));
                day += days + random.Next(0, 40);
            }
            var lines = Lines([.. spells]);
            Assert.All(spells, s => Assert.True(lines.Where(l => l.Date >= s.First && l.Date <= s.Last).Sum(l => l.Amount) >= -0.02m, $"seed {seed}: spell {s.First}: {Pay.Text(lines)}"));
        }
    }

    private static SickSpell Spell(int first, int last, params int[] minutes) =>
        new(Monday.AddDays(first), Monday.AddDays(last), minutes.Select((m, i) => new SickDay(Monday.AddDays(first + i), m)));

    private static IReadOnlyList<PayLine> Lines(params SickSpell[] spells) => SickPay.Lines(Contract, Contract.WeekMinutes, spells, PayRates.Known);
}
