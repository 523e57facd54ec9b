namespace Planner.App.Data.Model;

/// <summary>A row two people can edit: who saves a version that is no longer the latest is told, and nothing is lost.</summary>
internal interface IVersioned
{
    /// <summary>Counts saves.</summary>
    int Version { get; set; }
}
