using System.Globalization;

namespace Planner.Benchmarks.Board;

/// <summary>What the browser saw of something that was pressed.</summary>
/// <param name="Answer"><c>done</c>, <c>otherFirst</c> (another board changed the draft first), <c>refused</c>, or <c>lost</c> when nothing came.</param>
/// <param name="Ms">Milliseconds until it was shown.</param>
internal sealed record Answered(string Answer, double Ms);

/// <summary>What came of actions on boards.</summary>
internal sealed record ActionTally
{
    private readonly List<double> _ms;

    public ActionTally(IEnumerable<Answered> answers)
    {
        var all = answers.ToList();
        _ms = [.. all.Where(a => a.Answer != "lost").Select(a => a.Ms)];
        (Actions, OtherFirst, Lost) = (all.Count, all.Count(a => a.Answer == "otherFirst"), all.Count(a => a.Answer == "lost"));
        Refused = all.Count(a => a.Answer == "refused");
    }

    /// <summary>How many were tried, those tried again among them.</summary>
    public int Actions { get; }

    /// <summary>Refused because another board had changed the draft first.</summary>
    public int OtherFirst { get; }

    /// <summary>Refused for another reason.</summary>
    public int Refused { get; }

    /// <summary>Not answered.</summary>
    public int Lost { get; }

    /// <summary>Milliseconds that half of the answers took at most, or null when nothing was answered.</summary>
    public double? Median => At(0.5);

    /// <summary>Milliseconds that 95 % of the answers took at most, or null when nothing was answered.</summary>
    public double? P95 => At(0.95);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Text(Median)} / {Text(P95)} ms, {Actions} tried, {OtherFirst} refused (another first), {Refused} refused otherwise, {Lost} lost");

    private double? At(double share) => _ms.Count == 0 ? null : AbsenceTable.At(_ms, share);

    private static string Text(double? ms) => ms?.ToString("F0", CultureInfo.InvariantCulture) ?? "–";
}
