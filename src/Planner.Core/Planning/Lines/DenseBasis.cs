namespace Planner.Core.Planning;

/// <summary>The inverse of a simplex basis, dense: enough for the few hundred rows that people and slots make.</summary>
internal sealed class DenseBasis(int rows)
{
    private readonly double[][] _inverse = [.. Enumerable.Range(0, rows).Select(_ => new double[rows])];

    /// <summary>Says one entry of the inverse; all are 0 at first.</summary>
    public void Set(int row, int column, double value) => _inverse[row][column] = value;

    /// <summary>Inverts the basis whose columns are given by position.</summary>
    public void Invert(Action<int, double[]> fillColumn)
    {
        var matrix = Enumerable.Range(0, rows).Select(_ => new double[rows]).ToArray();
        var column = new double[rows];
        for (var at = 0; at < rows; at++)
        {
            Array.Clear(column);
            fillColumn(at, column);
            for (var row = 0; row < rows; row++)
            {
                matrix[row][at] = column[row];
                _inverse[row][at] = row == at ? 1 : 0;
            }
        }
        for (var at = 0; at < rows; at++)
        {
            Eliminate(matrix, at);
        }
    }

    /// <summary>The inverse times a vector.</summary>
    public void Times(ReadOnlySpan<double> vector, double[] result)
    {
        for (var row = 0; row < rows; row++)
        {
            result[row] = Vectors.Dot(_inverse[row], vector);
        }
    }

    /// <summary>A vector, by position, times the inverse.</summary>
    public void TransposedTimes(Func<int, double> vector, double[] result)
    {
        Array.Clear(result);
        for (var row = 0; row < rows; row++)
        {
            AddRow(row, vector(row), result);
        }
    }

    /// <summary>The inverse times a column given by its few entries.</summary>
    public void Direction(ReadOnlySpan<(int Row, double Value)> column, double[] result)
    {
        for (var row = 0; row < rows; row++)
        {
            var (sum, inverse) = (0.0, _inverse[row]);
            foreach (var (at, value) in column)
            {
                sum += value * inverse[at];
            }
            result[row] = sum;
        }
    }

    /// <summary>Takes in a column, known by its direction, at a position.</summary>
    public void Replace(int at, double[] direction)
    {
        var pivot = _inverse[at];
        Vectors.Scale(pivot, 1 / direction[at]);
        for (var row = 0; row < rows; row++)
        {
            if (row != at && direction[row] != 0)
            {
                Vectors.AddScaled(_inverse[row], pivot, -direction[row]);
            }
        }
    }

    /// <summary>Adds a multiple of a row of the inverse to a vector.</summary>
    public void AddRow(int row, double factor, double[] vector)
    {
        if (factor != 0)
        {
            Vectors.AddScaled(vector, _inverse[row], factor);
        }
    }

    private void Eliminate(double[][] matrix, int at)
    {
        var best = at;
        for (var row = at + 1; row < rows; row++)
        {
            best = Math.Abs(matrix[row][at]) > Math.Abs(matrix[best][at]) ? row : best;
        }
        (matrix[at], matrix[best]) = (matrix[best], matrix[at]);
        (_inverse[at], _inverse[best]) = (_inverse[best], _inverse[at]);
        var scale = 1 / matrix[at][at];
        Vectors.Scale(matrix[at], scale);
        Vectors.Scale(_inverse[at], scale);
        for (var row = 0; row < rows; row++)
        {
            if (row != at && matrix[row][at] is not 0 and var factor)
            {
                Vectors.AddScaled(matrix[row], matrix[at], -factor);
                Vectors.AddScaled(_inverse[row], _inverse[at], -factor);
            }
        }
    }
}
