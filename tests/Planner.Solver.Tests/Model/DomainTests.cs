namespace Planner.Solver.Tests.Model;

public sealed class DomainTests
{
    [Fact]
    public void Ranges_are_sorted_and_joined()
    {
        var domain = Domain.FromRanges([(5, 6), (1, 2), (3, 3), (9, 8), (6, 7)]);
        Assert.Equal("[1,3][5,7]", domain.ToString());
        Assert.Equal(Domain.FromValues([7, 6, 5, 3, 2, 1]), domain);
        Assert.False(domain.Contains(4));
        Assert.Equal((1, 7), (domain.Min, domain.Max));
    }

    [Fact]
    public void A_default_domain_is_empty()
    {
        Assert.True(default(Domain).IsEmpty);
        Assert.Equal(default, Domain.Of(1, 0));
        Assert.Throws<InvalidOperationException>(() => Domain.Of(1, 0).Min);
    }
}
