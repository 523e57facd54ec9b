namespace Planner.Web.Hosting;

/// <summary>Addresses that more than one place names.</summary>
internal static class Addresses
{
    public const string SignIn = "/logga-in";
    public const string ByOrganisation = "/logga-in/extern";
    public const string OrganisationAnswer = "/logga-in/svar";
    public const string SignOut = "/logga-ut";
    public const string Denied = "/nekad";
    public const string FirstRun = "/forsta-start";
    public const string Choices = "/val";
    public const string Fault = "/fel";
    public const string Me = "/jag";
    public const string Calendar = "/kalender";
    public const string Api = "/api";
    public const string Live = "/halsa/lever";
    public const string Ready = "/halsa/redo";

    /// <summary>The address when it is one of ours, else the start page: nobody is sent elsewhere after signing in.</summary>
    public static string Ours(string? address) =>
        address is ['/', ..] && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(char.IsControl) ? address : "/";
}
