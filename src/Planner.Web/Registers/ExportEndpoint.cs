using Planner.App.Data;
using Planner.App.Registers;

namespace Planner.Web.Registers;

/// <summary>A register as a file.</summary>
internal static class ExportEndpoint
{
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapRegisterExport(this IEndpointRouteBuilder routes) => routes.MapGet("/register/{name}/{kind}/fil/{format}", static async (
        string name, RegisterKind kind, string format, ReadRegister read, HttpContext context) =>
        format is SheetFile.Csv or SheetFile.Excel
        && await read.RunAsync(new(name, kind, context.User.Identity!.Name!, IsExport: true), context.RequestAborted).ConfigureAwait(false) is ReadRegisterOutcome.Shown shown
            ? Results.File(SheetFile.Write(shown.Table, format), format == SheetFile.Csv ? "text/csv" : ExcelType, $"{name}-{kind}.{format}")
            : Results.NotFound())
        .RequireAuthorization(p => p.RequireRole(AccountRoles.Scheduler, AccountRoles.Manager));
}
