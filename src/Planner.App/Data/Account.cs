using Microsoft.AspNetCore.Identity;

namespace Planner.App.Data;

/// <summary>Somebody who signs in. The user name is what they sign in with; it is never written to logs.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The member of staff the account belongs to, for example <c>P03</c>, or null for somebody who is not planned.</summary>
    public string? Person { get; set; }

    /// <summary>The unit whose member of staff it is, as its scenarios name it: two units may have the same person codes. Null without a person.</summary>
    public string? Unit { get; set; }
}
