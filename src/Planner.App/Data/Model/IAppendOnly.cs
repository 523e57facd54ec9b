namespace Planner.App.Data.Model;

/// <summary>A row that is never changed or removed once written: refused here, and by triggers in the database.</summary>
internal interface IAppendOnly;
