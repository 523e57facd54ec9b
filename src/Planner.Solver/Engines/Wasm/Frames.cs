using System.Buffers.Binary;

namespace Planner.Solver;

/// <summary>Frames on a stream: a 32-bit little-endian length and that many bytes.</summary>
internal static class Frames
{
    private const int Longest = 1 << 30;

    public static async Task WriteAsync(Stream stream, byte[] content)
    {
        byte[] head = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(head, content.Length);
        await stream.WriteAsync(head).ConfigureAwait(false);
        await stream.WriteAsync(content).ConfigureAwait(false);
    }

    /// <exception cref="EndOfStreamException">The stream ended before the frame did.</exception>
    /// <exception cref="InvalidDataException">The length makes no sense.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream)
    {
        byte[] head = new byte[4];
        await stream.ReadExactlyAsync(head).ConfigureAwait(false);
        int length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 1 or > Longest) throw new InvalidDataException($"A frame of {length} bytes makes no sense.");
        byte[] content = new byte[length];
        await stream.ReadExactlyAsync(content).ConfigureAwait(false);
        return content;
    }
}
