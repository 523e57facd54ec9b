using Planner.App.Scenarios.Yaml;

namespace Planner.App.Scenarios.Reading;

/// <summary>
/// A list of entries in a file. The ids of faulty entries are kept, so that one fault does not make every mention of
/// the entry another.
/// </summary>
/// <param name="Entries">The entries without faults.</param>
/// <param name="Ids">Every id written, also those of faulty entries.</param>
internal sealed record Section<T>(IReadOnlyList<T> Entries, IReadOnlyList<Given<string>> Ids)
    where T : class
{
    public static Section<T> Empty { get; } = new([], []);

    public static Section<T> Of(Fields file, string list, string idField, Func<Fields, T?> read)
    {
        if (!file.Keys.Contains(list))
        {
            file.Has(list);
            file.Faults.Add(file.At(list), $"fältet {list} saknas. Skriv {list}: och sedan posterna, eller {list}: [] när det inte finns några.", $"the field {list} is missing. Write {list}: and then the entries, or {list}: [] when there are none.");
            return Empty;
        }
        var entries = new List<T>();
        var ids = new List<Given<string>>();
        foreach (var fields in file.Maps(list))
        {
            if (fields.TextOf(idField) is { } id)
            {
                ids.Add(id);
            }
            if (read(fields) is { } entry)
            {
                entries.Add(entry);
            }
        }
        return new Section<T>(entries, ids);
    }
}
