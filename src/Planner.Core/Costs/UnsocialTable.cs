using System.Runtime.CompilerServices;
using Planner.Core.Staffing;

namespace Planner.Core.Costs;

/// <summary>Remembers a horizon's unsocial periods as long as the horizon lives: costs of a hundred changes ask for the same ones.</summary>
internal sealed class UnsocialTable
{
    private static readonly ConditionalWeakTable<Horizon, UnsocialTable> Latest = [];
    private readonly PayRates _rates;
    private readonly bool _withWhitsun;
    private readonly IReadOnlyList<UnsocialPeriod> _periods;

    private UnsocialTable(Horizon horizon, PayRates rates, bool withWhitsun)
    {
        (_rates, _withWhitsun) = (rates, withWhitsun);
        _periods = UnsocialHours.In(horizon, rates, withWhitsun);
    }

    /// <summary>The periods; worked out anew only when the horizon was last asked for under other rates.</summary>
    public static IReadOnlyList<UnsocialPeriod> Of(Horizon horizon, PayRates rates, bool withWhitsun)
    {
        if (Latest.TryGetValue(horizon, out var table) && ReferenceEquals(table._rates, rates) && table._withWhitsun == withWhitsun)
        {
            return table._periods;
        }
        table = new UnsocialTable(horizon, rates, withWhitsun);
        Latest.AddOrUpdate(horizon, table);
        return table._periods;
    }
}
