using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Planner.App.Data.Model;

namespace Planner.App.Data;

/// <summary>Tables of accounts and roles.</summary>
internal static class AccountTables
{
    private const int PersonLength = 64;
    private const int UnitLength = 200;
    private const int HashLength = 64;

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Property(a => a.Person).HasMaxLength(PersonLength);
            account.Property(a => a.Unit).HasMaxLength(UnitLength);
        });
        builder.Entity<InvitationRow>(invitation =>
        {
            invitation.ToTable("invitations").HasKey(i => i.AccountId);
            invitation.HasOne<Account>().WithOne().HasForeignKey<InvitationRow>(i => i.AccountId).OnDelete(DeleteBehavior.Cascade);
            invitation.HasIndex(i => i.CodeHash).IsUnique();
            invitation.Property(i => i.CodeHash).HasMaxLength(HashLength);
        });
        builder.Entity<IdentityRole<Guid>>().ToTable("roles").HasData(RoleRows.All);
        builder.Entity<IdentityUserRole<Guid>>().ToTable("account_roles");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens");
        builder.Entity<IdentityRoleClaim<Guid>>().ToTable("role_claims");
    }
}
