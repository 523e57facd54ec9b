namespace Planner.Solver;

/// <summary>An engine broke, ended or gave no sensible answer. <see cref="CpSatEnginePool"/> turns it into an outcome.</summary>
public sealed class EngineFaultException : Exception
{
    /// <summary>A fault without a reason.</summary>
    public EngineFaultException() { }

    /// <summary>A fault with the reason and what to do.</summary>
    public EngineFaultException(string message) : base(message) { }

    /// <summary>A fault with the reason, what to do, and what caused it.</summary>
    public EngineFaultException(string message, Exception? innerException) : base(message, innerException) { }
}
