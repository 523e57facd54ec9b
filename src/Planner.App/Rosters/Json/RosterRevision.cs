using System.Security.Cryptography;
using Planner.Core.Cover;

namespace Planner.App.Rosters.Json;

/// <summary>Which revision of a week's roster a file is.</summary>
/// <param name="Number">1 for the roster as it was built, one more for each change accepted.</param>
/// <param name="Events">What has happened and been decided since the roster was built, in order.</param>
/// <param name="BasedOn">Hash of the file of the revision before, or null for the first.</param>
public sealed record RosterRevision(int Number, IReadOnlyList<RosterEvent> Events, string? BasedOn)
{
    /// <summary>A roster as it was built.</summary>
    public static RosterRevision First { get; } = new(1, [], null);

    /// <summary>The hash that tells one roster file from another: SHA-256 of its bytes.</summary>
    public static string HashOf(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
