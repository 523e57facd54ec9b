using Planner.Core.Cover;
using Planner.Core.Planning;
using Planner.Core.Staffing;
using Planner.Core.Tests.Testing;

namespace Planner.Core.Tests.Cover;

/// <summary>A support visit of an hour whose person is away, and a colleague who has half an hour.</summary>
public sealed class ReducedVisitTests
{
    [Theory]
    [InlineData(30, null, VisitChangeKind.Reduced, 30)]
    [InlineData(null, 15, VisitChangeKind.Reduced, 15)]
    [InlineData(30, 15, VisitChangeKind.Reduced, 30)]
    [InlineData(45, null, VisitChangeKind.Uncovered, 60)]
    [InlineData(null, null, VisitChangeKind.Uncovered, 60)]
    public async Task A_shorter_form_comes_before_cancelling(int? shorter, int? phone, VisitChangeKind kind, int minutes)
    {
        var proposal = await Before(c => c with { ShortVisitMinutes = shorter, PhoneMinutes = phone })
            .ReallocateAsync(0, Covering.Patient, Covering.Sick("P01", 0, 1440));
        var change = Assert.Single(proposal.Changes);
        Assert.Equal((kind, minutes), (change.Kind, change.Visit.Minutes));
        Assert.Equal(kind == VisitChangeKind.Uncovered ? 60 : 0, proposal.Value(CoverTier.SupportCancelled));
        Assert.Equal(60 - minutes, proposal.Value(CoverTier.SupportReduced));
        Assert.Equal(kind == VisitChangeKind.Reduced, proposal.Events.Contains(new RosterEvent.VisitReduced(new("V00"), minutes)));
    }

    [Fact]
    public async Task A_flagged_clients_visit_is_not_shortened()
    {
        var proposal = await Before(c => c with { ShortVisitMinutes = 30, IsFlagged = true })
            .ReallocateAsync(0, Covering.Patient, Covering.Sick("P01", 0, 1440));
        Assert.Equal((60, 0), (proposal.Value(CoverTier.ProtectedLost), proposal.Value(CoverTier.SupportReduced)));
    }

    private static CheckedRoster Before(Func<Client, Client> client) => new WeekBuilder().Person().Person()
        .Client(client)
        .Visit(0, "09:00", 60, v => v with { Flexibility = Flexibility.Movable })
        .Visit(1, "09:00", 60, v => v with { Flexibility = Flexibility.Fixed })
        .Client()
        .Visit(0, "08:00", 30, v => v with { Service = Service.PersonalAssistance })
        .Shift(0, 0, "08:00-12:00", visits: [(0, null)])
        .Shift(0, 1, "08:00-12:00", visits: [(1, null)])
        .Shift(1, 0, "08:00-09:15", visits: [(2, null)])
        .Checked();
}
