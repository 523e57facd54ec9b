using System.Text.Json;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>Reads a roster file, ours or hand-made, and names everything in it that cannot be understood, all in one go.</summary>
public static class RosterReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the file as a roster of the problem.</summary>
    public static RosterReading Read(PlanningProblem problem, string path)
    {
        try
        {
            var size = new FileInfo(path).Length;
            return size > RosterFormat.MaxBytes
                ? Fault(path, RosterFaultTexts.TooLarge(size))
                : Parse(problem, path, File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fault(path, RosterFaultTexts.CannotRead(fault.Message));
        }
    }

    /// <summary>Reads text as a roster of the problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="file">Name of the text in faults.</param>
    /// <param name="utf8">The text.</param>
    internal static RosterReading Parse(PlanningProblem problem, string file, ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            var faults = new List<RosterFault>();
            void Note(string path, LocalText message) => faults.Add(new RosterFault(file, path, message));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Fault(file, RosterFaultTexts.WrongKind(JsonCursor.Found(document.RootElement), JsonCursor.AnObject));
            }
            var root = new JsonCursor(document.RootElement, "$", Note);
            if (!RosterHeader.IsOurs(root, problem))
            {
                return new RosterReading.Faulty(faults);
            }
            var roster = new RosterParser(problem).Roster(root);
            var claims = RosterHeader.Claims(root, problem);
            return faults.Count > 0 ? new RosterReading.Faulty(faults) : new RosterReading.Read(roster!, claims);
        }
        catch (JsonException fault)
        {
            return Fault(file, RosterFaultTexts.NotJson(fault.Message));
        }
    }

    private static RosterReading.Faulty Fault(string file, LocalText message) => new([new RosterFault(file, "$", message)]);
}
