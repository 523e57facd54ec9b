using System.Text.Json;
using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;

namespace Planner.App.Rosters.Json;

/// <summary>Reads a roster file, ours or hand-made, and names everything in it that cannot be understood, all in one go.</summary>
public static class RosterReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the file as a roster of the scenario's problem, amended by the file's events.</summary>
    /// <param name="problem">The scenario's problem.</param>
    /// <param name="path">The file.</param>
    public static RosterReading Read(PlanningProblem problem, string path) => Read(problem, path, out _);

    /// <summary>Reads the file, and gives its bytes so that the very content read can be told again.</summary>
    internal static RosterReading Read(PlanningProblem problem, string path, out byte[] content)
    {
        content = [];
        try
        {
            var size = new FileInfo(path).Length;
            if (size > RosterFormat.MaxBytes)
            {
                return Fault(path, RosterFaultTexts.TooLarge(size));
            }
            content = File.ReadAllBytes(path);
            return Parse(problem, path, content);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fault(path, RosterFaultTexts.CannotRead(fault.Message));
        }
    }

    /// <summary>Reads text as a roster of the scenario's problem.</summary>
    /// <param name="problem">The scenario's problem.</param>
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
            var revision = RosterHeader.Revision(root, problem);
            if (faults.Count > 0)
            {
                return new RosterReading.Faulty(faults);
            }
            var amended = Amending.Apply(problem, revision.Events);
            var roster = new RosterParser(amended).Roster(root);
            var claims = RosterHeader.Claims(root, amended);
            return faults.Count > 0 ? new RosterReading.Faulty(faults) : new RosterReading.Read(amended, roster, revision, claims);
        }
        catch (JsonException fault)
        {
            return Fault(file, RosterFaultTexts.NotJson(fault.Message));
        }
    }

    private static RosterReading.Faulty Fault(string file, LocalText message) => new([new RosterFault(file, "$", message)]);
}
