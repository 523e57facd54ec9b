using System.Globalization;
using Planner.App.Data;

namespace Planner.App.Tests.Data;

public sealed class LogIdsTests
{
    [Fact]
    public void Ten_thousand_ids_made_at_once_come_in_order_as_the_databases_sort_them()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => LogIds.Next().ToString("D", CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal('7', id[14]));
    }
}
