namespace Planner.Core.Staffing;

/// <summary>Names a person of the staff, for example <c>P03</c>. Permanent; never a personal identity number.</summary>
public readonly record struct PersonId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a client (brukare) by code, for example <c>B-014</c>. Never a name.</summary>
public readonly record struct ClientId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one concrete visit or duty of the planned week, for example <c>B-014-mån-1</c>.</summary>
public readonly record struct VisitId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a decision (beslut) that grants a client time.</summary>
public readonly record struct DecisionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
