using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Planner.App.Data;

/// <summary>Tables of accounts and roles.</summary>
internal static class AccountTables
{
    private const int PersonLength = 64;

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Property(a => a.Person).HasMaxLength(PersonLength);
        });
        builder.Entity<IdentityRole<Guid>>().ToTable("roles").HasData(RoleRows.All);
        builder.Entity<IdentityUserRole<Guid>>().ToTable("account_roles");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens");
        builder.Entity<IdentityRoleClaim<Guid>>().ToTable("role_claims");
    }
}
