using Microsoft.EntityFrameworkCore;
using Planner.App.Data;
using Planner.App.Data.Model;

namespace Planner.App.Accounts;

/// <summary>Keeps the keys that protect sign-in cookies.</summary>
/// <param name="database">The database.</param>
public sealed class ProtectionKeys(PlannerDatabase database)
{
    /// <summary>Every key kept, as XML.</summary>
    public IReadOnlyList<string> All()
    {
        using var context = database.Open();
        return [.. context.ProtectionKeys.AsNoTracking().Select(k => k.Xml)];
    }

    /// <summary>Keeps a key.</summary>
    /// <param name="name">Its name; a second key of the same name is left out.</param>
    /// <param name="xml">The key.</param>
    public void Add(string name, string xml)
    {
        using var context = database.Open();
        if (!context.ProtectionKeys.Any(k => k.Name == name))
        {
            context.Add(new ProtectionKeyRow { Name = name, Xml = xml });
            context.SaveChanges();
        }
    }
}
