namespace Planner.App.Scenarios.Generating;

/// <summary>Makes the people and plants a lawful week of shifts for each: five, four or three days, weekend workers with two days off together.</summary>
internal static class TeamMaker
{
    public const int FullTimeWeekMinutes = 2295;
    private const int Grid = 15;
    private const int EveningEnd = (21 * 60) + 30;
    private static readonly int[] Percents = [100, 85, 75, 100, 85, 50, 85, 75, 100, 85];
    private static readonly string[] First = ["Alva", "Bengt", "Cecilia", "David", "Ebba", "Farid", "Gunilla", "Hassan", "Ingrid", "Jonas", "Kerstin", "Leila", "Mats", "Nadia", "Oskar", "Petra", "Rasmus", "Samira", "Tomas", "Vera"];
    private static readonly string[] Last = ["Ahlström", "Berglund", "Carlsson", "Dahl", "Engström", "Fransson", "Gustavsson", "Hedlund", "Isaksson", "Jansson", "Karim", "Lundgren", "Månsson", "Nordin", "Olsson", "Persson", "Rahimi", "Sjöberg", "Torell", "Wallin"];

    public static IReadOnlyList<GeneratedPerson> Make(GeneratorOptions options, GeneratedMap map, Random random)
    {
        var digits = options.People > 99 ? "000" : "00";
        var team = Enumerable.Range(0, options.People).Select(i => Person(i, $"P{(i + 1).ToString(digits, null)}", options, map, random)).ToList();
        return team;
    }

    private static GeneratedPerson Person(int i, string id, GeneratorOptions options, GeneratedMap map, Random random)
    {
        var percent = Percents[i % Percents.Length];
        var (weekend, evenings) = (i % 8 < 3, i % 4 == 1);
        var person = new GeneratedPerson
        {
            Id = id,
            Name = $"{First[random.Next(First.Length)]} {Last[random.Next(Last.Length)]}",
            Unit = i * map.Units.Count / options.People,
            Percent = percent,
            WorksWeekend = weekend,
            WorksEvenings = evenings,
            IsAssistant = i % 9 == 4,
            Shifts = [.. Days(percent, weekend).Select(d => Shift(d, percent, weekend, evenings, i))],
        };
        if (random.Next(100) < 80)
        {
            person.Competences.Add("körkort");
        }
        if (random.Next(100) < 55)
        {
            person.Competences.Add("läkemedelsdelegering");
        }
        return person;
    }

    private static int[] Days(int percent, bool weekend) => (percent, weekend) switch
    {
        ( >= 85, true) => [2, 3, 4, 5, 6],
        ( >= 85, false) => [0, 1, 2, 3, 4],
        (75, true) => [3, 4, 5, 6],
        (75, false) => [0, 1, 3, 4],
        (_, true) => [4, 5, 6],
        _ => [0, 2, 4],
    };

    private static PlantedShift Shift(int day, int percent, bool weekend, bool evenings, int i)
    {
        var paid = FullTimeWeekMinutes * percent / 100 / Days(percent, weekend).Length / Grid * Grid;
        var span = paid + PlantedShift.BreakMinutes;
        var start = evenings ? (EveningEnd - span) / Grid * Grid : (7 * 60) + 30 + (Grid * (i % 3));
        return new PlantedShift(day, start, start + span, start + (paid / 2 / Grid * Grid));
    }
}
