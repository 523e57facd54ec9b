namespace Planner.Solver;

/// <summary>The first byte of a frame from the child process; host.mjs has the same numbers.</summary>
internal enum AnswerKind : byte
{
    /// <summary>The child can take models; Node's version follows.</summary>
    Ready = 0,

    /// <summary>A serialized answer follows.</summary>
    Solved = 1,

    /// <summary>An error text follows.</summary>
    Failed = 2,
}
