namespace Planner.App.Scenarios.Generating;

/// <summary>Makes the clients each person is the key worker of.</summary>
internal sealed class ClientMaker(IReadOnlyList<GeneratedPerson> team, Random random)
{
    private const int IntroducedBeside = 4;
    private static readonly int[] SupportMinutes = [60, 75, 90, 90, 105, 120, 120, 135];
    private static readonly int[] ShortMinutes = [45, 60];
    private readonly List<GeneratedClient> _all = [];

    public IReadOnlyList<GeneratedClient> All => _all;

    /// <summary>A client of personal assistance whose pass fills each of the person's shifts.</summary>
    public GeneratedClient Assistance(GeneratedPerson person) => Introduced(person, "personlig assistans", 0);

    /// <summary>A client who needs two people at a time.</summary>
    public GeneratedClient Double(GeneratedPerson person, int minutes) => Add(person, "boendestöd", minutes, null, flagged: true);

    /// <summary>The person's own clients: mostly boendestöd; evening workers have a family and an escort too.</summary>
    public IReadOnlyList<GeneratedClient> Own(GeneratedPerson person)
    {
        var lengths = Enumerable.Range(0, person.WorksEvenings ? 4 : 5).Select(_ => SupportMinutes[random.Next(SupportMinutes.Length)]).Concat(ShortMinutes).ToList();
        var own = lengths.Select(m => Add(person, "boendestöd", m, Asked(person), random.Next(100) < 8)).ToList();
        if (person.WorksEvenings || person.WorksWeekend)
        {
            own.Add(Introduced(person, "avlösarservice", 180 - (15 * random.Next(3))));
        }
        if (random.Next(100) < 35)
        {
            own.Add(Add(person, "ledsagarservice", 120 + (15 * random.Next(4)), person.Competences.Contains("körkort") ? "körkort" : null, flagged: false));
        }
        return own;
    }

    private string? Asked(GeneratedPerson person) =>
        random.Next(100) < 20 ? person.Competences.Where(c => c != "samordning").OrderBy(_ => random.Next()).FirstOrDefault() : null;

    private GeneratedClient Introduced(GeneratedPerson person, string service, int minutes)
    {
        var client = Add(person, service, minutes, "introduktion", flagged: false);
        var beside = team.Where(p => p.Unit == person.Unit && p != person).OrderBy(_ => random.Next()).Take(IntroducedBeside);
        foreach (var known in beside.Prepend(person))
        {
            known.Introductions.Add(("introduktion", client.Code));
        }
        return client;
    }

    private GeneratedClient Add(GeneratedPerson person, string service, int minutes, string? competence, bool flagged)
    {
        var client = new GeneratedClient
        {
            Code = $"B-{_all.Count + 1:000}",
            Unit = person.Unit,
            Zone = GeneratedMap.Office(person.Unit) + random.Next(GeneratedMap.ZonesPerUnit),
            Service = service,
            VisitMinutes = minutes,
            KeyWorker = person,
            Competence = competence,
            IsFlagged = flagged,
        };
        _all.Add(client);
        return client;
    }
}
