using Planner.App.Plans;

namespace Planner.Web.Api;

/// <summary>Reads the week a request is about.</summary>
internal sealed class OpenedWeek(ListWeeks list, ReadWeek read)
{
    public Task<IResult> WithAsync(string name, HttpContext context, Func<WeekPlan, IResult> answer, bool isNoted = false) =>
        WithAsync(name, context, plan => Task.FromResult(answer(plan)), isNoted);

    public async Task<IResult> WithAsync(string name, HttpContext context, Func<WeekPlan, Task<IResult>> answer, bool isNoted = false)
    {
        if ((await list.RunAsync(context.RequestAborted).ConfigureAwait(false)).FirstOrDefault(w => w.Scenario == name) is not { } entry)
        {
            return Answers.NotFound(WeeksApi.Gone(name));
        }
        return await read.RunAsync(new(entry.Week, name, context.User.Identity!.Name!, isNoted), context.RequestAborted).ConfigureAwait(false) switch
        {
            ReadWeekOutcome.Shown shown => await answer(shown.Plan).ConfigureAwait(false),
            ReadWeekOutcome.NotPlanned not => Answers.NotFound(not.Reason),
            ReadWeekOutcome.Unreadable bad => Answers.Refused(bad.Fault),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }
}
