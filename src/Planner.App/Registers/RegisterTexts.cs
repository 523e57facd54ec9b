using Planner.Core.Staffing;

namespace Planner.App.Registers;

/// <summary>What users are told of registers.</summary>
internal static class RegisterTexts
{
    public static LocalText IsPublished { get; } = new(
        "Veckan är publicerad, och det som ligger till grund för ett publicerat schema ändras inte. Frånvaro och nya besök läggs in under Frånvaro; annat ändras i nästa vecka (Planera nästa vecka på veckans sida).",
        "The week is published, and what a published schedule rests on is not changed. Absence and new visits are reported under Absence; maybe change the rest in the week after (Plan next week on the week's page).");

    public static LocalText IsSearched { get; } = new(
        "En plan söks för veckan. Stoppa sökningen först.", "A plan is being searched for. Maybe stop that first.");

    public static LocalText NoHeading { get; } = new(
        "Filen är tom. Första raden ska ha kolumnernas namn: exportera registret för att se dem.",
        "The file is empty. Maybe export the register to see which columns the first row names.");

    public static LocalText Twice(string column) => new($"Kolumnen {column} finns två gånger.", $"The column {column} is there twice. Maybe remove one.");

    public static LocalText UnknownColumn(string column, IEnumerable<string> columns) => new(
        $"Kolumnen \"{column}\" finns inte i registret. Kolumnerna är {string.Join(", ", columns)}.",
        $"The register has no column \"{column}\". Maybe one of {string.Join(", ", columns)} is meant.");

    public static LocalText NoKey(string column) => new(
        $"{column} saknas. Varje rad behöver en egen.", $"{column} is missing. Maybe the row is to be left out: every row needs its own.");

    public static LocalText SameKey(string key, int first) => new(
        $"{key} finns redan på rad {first}.", $"{key} stands on row {first} already. Maybe one of the two is meant to be another.");

    public static string Row(int number) => $"rad {number}";
}
