using System.Text.Json;
using Planner.App.Absences;
using Planner.App.Rosters;
using Planner.App.Tests.Absences;
using Planner.Cli.Output;

namespace Planner.Cli.Tests;

public sealed class CoverScreenTests : IDisposable
{
    private readonly SampleCover _sample = new();

    [Fact]
    public void The_proposal_is_shown_visit_by_visit_with_whom_to_call_what_is_open_and_what_it_costs()
    {
        var text = Shown(3, Wording.Swedish);
        foreach (var said in new[]
        {
            "P01 Anna Lind är frånvarande mån 23/11 06:15 – tis 24/11 00:00", "Alternativ 3 Med övertid, besök för besök", "annan personal",
            "Ring medarbetare (1)", "P07 Fatima Ali, mån 23/11: 07:00–16:15 → 07:00–18:15; får", "Ring brukare eller anhöriga", "EJ TÄCKT",
            "1 Omfördelning", "3 Med övertid", "Akut övertid, som förr", "Merkostnad med PO", "Undviket utan PO", "Bevisade nivåer", "16/17", "ej bevisat",
            "P07 mån 23/11", "alla besök de berörda dagarna",
        })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
        Assert.DoesNotMatch("(?i)sjuk|sick", text);
    }

    [Fact]
    public void Amounts_are_unfolded_and_unverified_ones_marked()
    {
        var text = Shown(3, Wording.Swedish);
        Assert.Matches(@"P07 mån 23/11 .*: [\d,]+\u00A0h × 181,82 kr × \d+\u00A0% = [\d\u00A0]+,\d+\u00A0kr\* \(med PO 44,53 %: ", text);
        Assert.Contains("* Siffrorna bakom beloppet är inte jämförda", text, StringComparison.Ordinal);
    }

    [Fact]
    public void English_is_spoken_when_asked_for()
    {
        var text = Shown(1, Wording.English);
        Assert.Contains("is absent Mon 23 Nov 06:15", text, StringComparison.Ordinal);
        Assert.Contains("UNCOVERED", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("frånvarande|Alternativ |Undviket|Ring |bevisat", text);
    }

    [Fact]
    public void The_summary_line_holds_each_alternatives_tiers_proofs_and_costs()
    {
        var cover = _sample.Case();
        var line = CoverSummaryJson.Of(new CoverAbsenceOutcome.Proposed(cover), null, TimeSpan.FromSeconds(0.7));
        Assert.DoesNotContain('\n', line);
        var summary = JsonDocument.Parse(line).RootElement;
        Assert.Equal(("proposed", 0.7), (summary.GetProperty("status").GetString(), summary.GetProperty("seconds").GetDouble()));
        var overtime = summary.GetProperty("alternatives")[1];
        Assert.Equal((3, "overtime"), (overtime.GetProperty("number").GetInt32(), overtime.GetProperty("alternative").GetString()));
        Assert.False(overtime.GetProperty("tiers").GetProperty("tieBreak").GetProperty("proven").GetBoolean());
        Assert.Equal(cover.Alternatives[1].Amount, overtime.GetProperty("extraPay").GetDecimal());
        Assert.Equal(cover.Counterfactual!.Amount - cover.Alternatives[1].Amount, overtime.GetProperty("avoided").GetDecimal());
        Assert.Equal(cover.Counterfactual.AmountWithOnCost, summary.GetProperty("counterfactual").GetProperty("extraPayWithOnCost").GetDecimal());
    }

    [Fact]
    public async Task The_ledgers_month_adds_up_unfolds_and_names_damaged_lines()
    {
        var cover = _sample.Case();
        Assert.IsType<AcceptCoverOutcome.Written>(new AcceptCover(TimeProvider.System).Run(_sample.Request(cover, 3, "Chefen", "ingen annan")));
        await File.AppendAllTextAsync(_sample.Ledger, "trasig\n");
        var run = await Run.Of("ledger", _sample.Ledger, "--month", "2026-11");
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains("rad 2 kan inte läsas", run.Error, StringComparison.Ordinal);
        foreach (var said in new[] { "Undviken övertid 2026-11", "frånvaro P01: Med övertid", "Summa", Wording.Swedish.Ore(cover.Avoided(cover.Alternatives[1])), "inställt 3\u00A0h, assistans utan personal 3\u00A0h", "av Chefen, skäl: ingen annan", "× 181,82 kr" })
        {
            Assert.Contains(said, run.Out, StringComparison.Ordinal);
        }
        var empty = await Run.Of("ledger", _sample.Ledger, "--month", "2026-10", "--lang", "en");
        Assert.Contains("No decisions in 2026-10", empty.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("november")]
    [InlineData("2026-11")]
    public async Task A_month_or_a_ledger_that_is_not_there_is_bad_input(string month)
    {
        var run = await Run.Of("ledger", _sample.Ledger, "--month", month);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Out));
        Assert.NotEqual("", run.Error);
    }

    public void Dispose() => _sample.Dispose();

    private string Shown(int number, Wording wording)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = new CoverScreen(new Screen(Run.Around(output, error), wording)).Show(new CoverAbsenceOutcome.Proposed(_sample.Case()), number);
        Assert.Equal((ExitCode.Ok, ""), (code, error.ToString()));
        return output.ToString();
    }
}
