using Planner.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlannerWeb();
var app = builder.Build();
app.UsePlannerWeb();
await app.RunAsync();

/// <summary>The planner's web server. Public for tests, which start it in their own process.</summary>
public partial class Program;
