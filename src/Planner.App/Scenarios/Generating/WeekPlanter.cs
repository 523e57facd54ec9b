namespace Planner.App.Scenarios.Generating;

/// <summary>Plants clients, visits and duties in the people's shifts.</summary>
internal sealed class WeekPlanter(GeneratedMap map, IReadOnlyList<GeneratedPerson> team, Random random)
{
    public const int DocumentationMinutes = 60;
    public const int CoordinationMinutes = 120;
    private const int DoubleMinutes = 90;
    private const int Grid = 15;
    private readonly ClientMaker _clients = new(team, random);
    private readonly List<PlantedDuty> _coordination = [];

    public PlantedWeek Plant()
    {
        for (var unit = 0; unit < map.Units.Count; unit++)
        {
            var members = team.Where(p => p.Unit == unit && !p.IsAssistant).ToList();
            Documentation(members, unit);
            Coordination(members, unit);
            Doubles(members);
        }
        foreach (var person in team)
        {
            Fill(person, person.IsAssistant ? [_clients.Assistance(person)] : _clients.Own(person));
        }
        return new PlantedWeek(team, _clients.All, _coordination, map);
    }

    private static void Documentation(List<GeneratedPerson> members, int unit)
    {
        for (var i = 0; i < members.Count; i++)
        {
            var weekdays = members[i].Shifts.Where(s => s.Day < 5).ToList();
            var shift = weekdays[i % weekdays.Count];
            (shift.FreeFrom, shift.Zone) = (shift.Start + DocumentationMinutes, GeneratedMap.Office(unit));
        }
    }

    private void Coordination(List<GeneratedPerson> members, int unit)
    {
        for (var day = 0; day < 5; day++)
        {
            var free = members.Where(p => !p.WorksEvenings && p.On(day) is { IsUntouched: true }).ToList();
            if (free.Count == 0)
            {
                continue;
            }
            var person = free.FirstOrDefault(p => p.Competences.Contains("samordning")) ?? free[random.Next(free.Count)];
            person.Competences.Add("samordning");
            var shift = person.On(day)!;
            (shift.FreeFrom, shift.Zone) = (shift.Start + CoordinationMinutes, GeneratedMap.Office(unit));
            _coordination.Add(new PlantedDuty(unit, day));
        }
    }

    private void Doubles(List<GeneratedPerson> members)
    {
        for (var day = 1; day < 4; day++)
        {
            var pair = members.Where(p => !p.WorksEvenings && p.On(day) is { IsUntouched: true }).Take(2).ToList();
            if (pair.Count < 2)
            {
                continue;
            }
            var client = _clients.Double(pair[0], DoubleMinutes);
            var start = pair.Max(p => p.On(day)!.Start);
            client.Visits.Add(new PlantedVisit(day, start, DoubleMinutes, 2));
            foreach (var shift in pair.Select(p => p.On(day)!))
            {
                (shift.FreeFrom, shift.Zone) = (start + DoubleMinutes, client.Zone);
            }
        }
    }

    private void Fill(GeneratedPerson person, IReadOnlyList<GeneratedClient> own)
    {
        foreach (var shift in person.Shifts)
        {
            if (person.IsAssistant)
            {
                own[0].Visits.Add(new PlantedVisit(shift.Day, shift.Start, shift.End - shift.Start - PlantedShift.BreakMinutes, 1));
                continue;
            }
            var today = new HashSet<GeneratedClient>();
            Fill(shift, shift.FreeFrom, shift.BreakStart, own, today);
            Fill(shift, shift.BreakStart + PlantedShift.BreakMinutes, shift.End, own, today);
        }
    }

    private void Fill(PlantedShift shift, int from, int to, IReadOnlyList<GeneratedClient> own, HashSet<GeneratedClient> today)
    {
        while (true)
        {
            var next = own.Where(c => !today.Contains(c) && Arrival(shift, from, c) + c.VisitMinutes <= to)
                .OrderBy(c => c.Visits.Count * c.VisitMinutes).ThenBy(_ => random.Next()).FirstOrDefault();
            if (next is null)
            {
                return;
            }
            var start = Arrival(shift, from, next);
            next.Visits.Add(new PlantedVisit(shift.Day, start, next.VisitMinutes, 1));
            today.Add(next);
            (from, shift.Zone) = (start + next.VisitMinutes, next.Zone);
        }
    }

    private static int Arrival(PlantedShift shift, int from, GeneratedClient client)
    {
        var travel = shift.Zone is { } zone ? GeneratedMap.Travel(zone, client.Zone) : 0;
        return (from + travel + Grid - 1) / Grid * Grid;
    }
}
