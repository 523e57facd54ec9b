namespace Planner.Web.Texts;

/// <summary>Names the pages' texts: <c>Text.sv.resx</c> and <c>Text.en.resx</c> beside this file.</summary>
internal sealed class Text;
