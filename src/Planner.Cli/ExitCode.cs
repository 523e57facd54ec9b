namespace Planner.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Arguments, scenario or roster file cannot be understood; every fault was named.</summary>
    public const int BadInput = 2;

    /// <summary>A roster breaks hard rules, or the result could not be written.</summary>
    public const int Rejected = 3;
}
