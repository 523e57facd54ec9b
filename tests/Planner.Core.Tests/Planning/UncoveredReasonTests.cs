using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Planning;

public sealed class UncoveredReasonTests
{
    [Fact]
    public void It_counts_whom_each_rule_keeps_away()
    {
        var week = new WeekBuilder().Person().Person().Person()
            .Visit(0, "10:00", 60, v => v with { Competences = ["sondmatning"] })
            .Visit(0, "10:00", 60)
            .Shift(1, 0, "08:00-12:00", visits: [(1, null)]);
        Assert.Equal("kompetens hindrar 3, en-plats hindrar 1", Reason(week).Sv);
        Assert.Equal("kompetens keeps 3 away, en-plats keeps 1 away", Reason(week).En);
    }

    [Fact]
    public void People_of_other_units_and_people_not_named_are_not_counted_when_others_are()
    {
        var week = new WeekBuilder().Person().Person(p => p with { Unit = "S" }).Person()
            .Visit(0, "10:00", 60, v => v with { Competences = ["sondmatning"], OnlyPeople = new HashSet<PersonId> { new("P01"), new("P02") } });
        Assert.Equal("kompetens hindrar 1", Reason(week).Sv);
    }

    [Fact]
    public void When_nobody_is_of_the_unit_that_is_the_reason()
    {
        var week = new WeekBuilder().Person().Person()
            .Visit(0, "10:00", 60, v => v with { Unit = "S" });
        Assert.Equal("enhet hindrar 2", Reason(week).Sv);
    }

    [Fact]
    public void Too_few_for_a_visit_for_two_are_named()
    {
        var week = new WeekBuilder().Person().Person(p => p with { Absences = [new Absence(new TimeRange(0, 1440), AbsenceKind.Sick)] })
            .Visit(0, "10:00", 60, v => v with { Staff = 2 });
        Assert.Equal("bara P01 kan av 2 som behövs; franvaro hindrar 1", Reason(week).Sv);
    }

    [Fact]
    public void A_visit_that_someone_could_take_says_who() =>
        Assert.StartsWith("får plats hos P01", Reason(new WeekBuilder().Person().Visit(0, "10:00", 60)).Sv, StringComparison.Ordinal);

    [Fact]
    public void It_stays_short_when_many_rules_forbid()
    {
        var week = new WeekBuilder()
            .Person(p => p with { Absences = [new Absence(new TimeRange(0, 1440), AbsenceKind.Sick)], Available = [new TimeRange(1440, 2880)] }).Person()
            .Client(c => c with { Vetoes = new HashSet<PersonId> { new("P01"), new("P02") }, Language = "finska" })
            .Visit(0, "10:00", 700, v => v with { Competences = ["sondmatning"] });
        var reason = Reason(week).Sv;
        Assert.InRange(reason.Split(" hindrar ").Length - 1, 1, 3);
    }

    private static LocalText Reason(WeekBuilder builder)
    {
        var week = builder.Build();
        var problem = new PlanningProblem(week.Parts);
        return UncoveredReason.Of(new VisitExplainer(problem, week.Roster), problem.Visits[0]);
    }
}
