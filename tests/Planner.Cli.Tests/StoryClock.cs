using System.Globalization;

namespace Planner.Cli.Tests;

/// <summary>A clock that stands at the last time a story's commands named, and never runs.</summary>
internal sealed class StoryClock : TimeProvider
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
    private DateTime _local = new(2020, 1, 1);

    /// <summary>Goes to the command's <c>--now</c>, else its <c>--from</c>; stands still when it has neither.</summary>
    public void GoTo(string[] words)
    {
        var at = Array.IndexOf(words, "--now") is >= 0 and var now ? now : Array.IndexOf(words, "--from");
        _local = at < 0 ? _local : DateTime.ParseExact(words[at + 1], "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
    }

    public override DateTimeOffset GetUtcNow() => new(TimeZoneInfo.ConvertTimeToUtc(_local, Stockholm), TimeSpan.Zero);

    public override long GetTimestamp() => 0;
}
