namespace Planner.App.Data;

/// <summary>Ids of log entries: in this process each is later in order than the one before, also within one millisecond,
/// where two ids of version 7 fall in any order.</summary>
internal static class LogIds
{
    private const ulong VariantBits = 0x8000_0000_0000_0000;
    private const ulong CounterBits = 0x3FFF_FFFF_FFFF_FFFF;
    private static readonly Lock Turn = new();
    private static UInt128 _last;

    /// <summary>An id after every id given before.</summary>
    public static Guid Next()
    {
        lock (Turn)
        {
            var fresh = Read(Guid.CreateVersion7());
            _last = fresh > _last ? fresh : After(_last);
            return Write(_last);
        }
    }

    /// <summary>The next number with the same version, variant and time: the last 62 bits count. Using up what is left of them takes 2^61 ids a millisecond on average.</summary>
    private static UInt128 After(UInt128 id) => new((ulong)(id >> 64), VariantBits | (((unchecked((ulong)id) & CounterBits) + 1) & CounterBits));

    private static UInt128 Read(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private static Guid Write(UInt128 id)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, id);
        return new Guid(bytes, bigEndian: true);
    }
}
