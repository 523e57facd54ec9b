using Google.OrTools.Sat;

namespace Planner.Solver;

/// <summary>How a solve ended: <see cref="Answered"/>, <see cref="EngineFailed"/> or <see cref="Cancelled"/>.</summary>
public abstract record SolveOutcome
{
    private SolveOutcome() { }

    /// <summary>The engine answered; the answer may still be "infeasible" or "no solution in time".</summary>
    /// <param name="Response">The answer, to be read with <see cref="CpSolution"/>.</param>
    public sealed record Answered(CpSolverResponse Response) : SolveOutcome;

    /// <summary>The engine broke, went away or stopped answering; it has been replaced, and the next solve can work.</summary>
    /// <param name="Reason">What happened and what may help.</param>
    public sealed record EngineFailed(string Reason) : SolveOutcome;

    /// <summary>The caller cancelled.</summary>
    public sealed record Cancelled : SolveOutcome;
}
