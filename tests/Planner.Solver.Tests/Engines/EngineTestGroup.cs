namespace Planner.Solver.Tests.Engines;

[CollectionDefinition(Name)]
public sealed class EngineTestGroup : ICollectionFixture<EngineFixture>
{
    public const string Name = "engines";
}
