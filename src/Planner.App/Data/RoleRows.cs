using Microsoft.AspNetCore.Identity;

namespace Planner.App.Data;

/// <summary>The roles, which come with the tables.</summary>
internal static class RoleRows
{
    // Keys are fixed: they are in the migrations.
    private static readonly string[] Keys = ["0193a1f0-0000-7000-8000-000000000001", "0193a1f0-0000-7000-8000-000000000002", "0193a1f0-0000-7000-8000-000000000003"];

    public static IEnumerable<IdentityRole<Guid>> All => AccountRoles.All.Zip(Keys, (name, key) => new IdentityRole<Guid>
    {
        Id = Guid.Parse(key),
        Name = name,
        NormalizedName = name.ToUpperInvariant(),
        ConcurrencyStamp = key,
    });
}
