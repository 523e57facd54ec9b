using System.Numerics;
using System.Runtime.InteropServices;

namespace Planner.Core.Planning;

/// <summary>The few operations on long rows of numbers that the simplex spends its time in, several numbers at once.</summary>
internal static class Vectors
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var wideA = MemoryMarshal.Cast<double, Vector<double>>(a);
        var wideB = MemoryMarshal.Cast<double, Vector<double>>(b);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < wideA.Length; i++)
        {
            sums += wideA[i] * wideB[i];
        }
        var sum = Vector.Sum(sums);
        for (var i = wideA.Length * Vector<double>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// <summary>Adds a multiple of a row to another.</summary>
    public static void AddScaled(Span<double> to, ReadOnlySpan<double> row, double factor)
    {
        var wideTo = MemoryMarshal.Cast<double, Vector<double>>(to);
        var wideRow = MemoryMarshal.Cast<double, Vector<double>>(row);
        for (var i = 0; i < wideTo.Length; i++)
        {
            wideTo[i] += wideRow[i] * factor;
        }
        for (var i = wideTo.Length * Vector<double>.Count; i < to.Length; i++)
        {
            to[i] += row[i] * factor;
        }
    }

    public static void Scale(Span<double> row, double factor)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] *= factor;
        }
    }
}
