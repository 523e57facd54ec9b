namespace Planner.Benchmarks.Nrp;

/// <summary>An instance of the public format as it is written.</summary>
/// <param name="Days">Days, the first a Monday.</param>
/// <param name="Shifts">Types of shifts.</param>
/// <param name="Staff">People.</param>
/// <param name="DaysOff">Days a person is free, always.</param>
/// <param name="OnRequests">Wishes for a shift.</param>
/// <param name="OffRequests">Wishes against a shift.</param>
/// <param name="Cover">How many are wanted.</param>
internal sealed record NrpFile(
    int Days, IReadOnlyList<NrpShift> Shifts, IReadOnlyList<NrpPerson> Staff, IReadOnlyList<(string Person, int Day)> DaysOff,
    IReadOnlyList<NrpRequest> OnRequests, IReadOnlyList<NrpRequest> OffRequests, IReadOnlyList<NrpCover> Cover);

/// <summary>A type of shift: its length, and those that may not follow it the next day.</summary>
internal sealed record NrpShift(string Id, int Minutes, IReadOnlyList<string> NotNext);

/// <summary>A person with the limits of the horizon.</summary>
internal sealed record NrpPerson(
    string Id, IReadOnlyDictionary<string, int> MostShifts, int MostMinutes, int LeastMinutes, int MostInARow, int LeastInARow, int LeastOffInARow, int MostWeekends);

/// <summary>A wish about a shift on a day.</summary>
internal sealed record NrpRequest(string Person, int Day, string Shift, int Weight);

/// <summary>How many are wanted for a shift on a day, and what each one too few or too many costs.</summary>
internal sealed record NrpCover(int Day, string Shift, int Wanted, int Under, int Over);
