using Microsoft.AspNetCore.Identity;

namespace Planner.App.Data;

/// <summary>Somebody who signs in. The user name is what they sign in with; it is never written to logs.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The member of staff the account belongs to, for example <c>P03</c>, or null for somebody who is not planned.</summary>
    public string? Person { get; set; }
}
