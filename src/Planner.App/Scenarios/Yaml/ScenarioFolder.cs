using System.Text;

namespace Planner.App.Scenarios.Yaml;

/// <summary>The files of one scenario, read with limits.</summary>
internal sealed class ScenarioFolder(ScenarioSource source, FaultList faults)
{
    /// <summary>Largest file accepted, in bytes: some thirty times the largest scenario's.</summary>
    internal const int MaxBytes = 5 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's fields; null when it is faulty, or missing and optional.</summary>
    public Fields? Read(string file, bool optional)
    {
        try
        {
            using var stream = source.Open(file);
            if (stream is not null)
            {
                return Text(stream, file) is { } text && YamlTree.Read(file, text, faults) is { } map ? new Fields(map, file, faults) : null;
            }
            if (!optional)
            {
                faults.Add(new Place(file, 0, ""), $"filen saknas i {source.Place}. Skapa den, eller kontrollera mappens namn.", $"the file is missing in {source.Place}. Create it, or check the folder's name.");
            }
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new Place(file, 0, ""), $"filen kan inte läsas: {fault.Message} Kanske är den öppen i ett annat program, eller så saknas rättigheter.", $"the file cannot be read: {fault.Message} Maybe another program holds it, or rights are missing.");
            return null;
        }
    }

    private string? Text(Stream stream, string file)
    {
        var bytes = new byte[Math.Min(stream.Length, MaxBytes) + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MaxBytes || stream.Length > MaxBytes)
        {
            var size = stream.Length / (1024 * 1024);
            faults.Add(new Place(file, 0, ""), $"filen är {size} MB men högst {MaxBytes / (1024 * 1024)} MB läses. Kanske är det fel fil; en vecka för 100 personer är omkring 0,2 MB.", $"the file is {size} MB but at most {MaxBytes / (1024 * 1024)} MB is read. Maybe it is the wrong file; a week for 100 people is about 0.2 MB.");
            return null;
        }
        return Decoded(bytes.AsSpan(0, length), file);
    }

    private string? Decoded(ReadOnlySpan<byte> bytes, string file)
    {
        try
        {
            return Utf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes[..Math.Clamp(fault.Index, 0, bytes.Length)].Count((byte)'\n');
            faults.Add(new Place(file, line, ""), "raden innehåller tecken som inte är UTF-8. Kanske är filen sparad som ANSI: spara den som UTF-8.", "the line holds characters that are not UTF-8. Maybe the file was saved as ANSI: save it as UTF-8.");
            return null;
        }
    }
}
