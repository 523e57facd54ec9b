using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Planner.App.Registers;
using Planner.Web.Registers;

namespace Planner.Web.Components.Pages;

/// <summary>A register as a table: read, exported, and changed row by row or as a whole by a file. Nothing changes before it has been shown what would.</summary>
public sealed partial class Register
{
    private const int MostShown = 300;
    private RegisterKind _kind;
    private ReadRegisterOutcome.Shown? _shown;
    private ChangeRegisterOutcome? _outcome;
    private ChangeRegisterRequest? _request;
    private Dictionary<string, string>? _edited;
    private int? _editedNumber;
    private string _find = "";
    private string? _fault;
    private string? _done;
    private string? _refusal;
    private bool _isBusy;
    private string _by = "";
    private (string, string)? _read;

    /// <summary>The week's name.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    /// <summary>Which register.</summary>
    [Parameter]
    public string Kind { get; set; } = "";

    /// <summary>What was noted as seen when the page was made on the server, so that the same look is not noted twice.</summary>
    [PersistentState]
    public string? Noted { get; set; }

    [Inject]
    private ReadRegister Read { get; set; } = null!;

    [Inject]
    private ChangeRegister Change { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Who { get; set; } = null!;

    private string Heading => _shown is null ? T["Register.Title"] : $"{_shown.Week.Title}: {T[$"Register.{_kind}"].Value}";

    /// <summary>Columns that hold something, the first always.</summary>
    private List<string> Columns => [.. _shown!.Table.Columns.Where((c, i) => i == 0 || _shown.Table.Rows.Any(r => r[c].Length > 0))];

    private List<RegisterRow> Found => _find.Trim().Length == 0
        ? [.. _shown!.Table.Rows]
        : [.. _shown!.Table.Rows.Where(r => r.Cells.Values.Any(v => v.Contains(_find.Trim(), StringComparison.CurrentCultureIgnoreCase)))];

    protected override async Task OnParametersSetAsync()
    {
        _by = (await Who).User.Identity!.Name!;
        if (_read != (Name, Kind))
        {
            _read = (Name, Kind);
            (_done, _refusal, _find) = (null, null, "");
            Forget();
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        (_shown, _fault) = (null, null);
        if (!Enum.TryParse(Kind, ignoreCase: true, out _kind) || !Enum.IsDefined(_kind))
        {
            _fault = T["NotFound.Title"];
            return;
        }
        var key = $"{Name} {Kind}";
        var outcome = await Read.RunAsync(new(Name, _kind, _by, IsNoted: Noted != key), CancellationToken.None);
        Noted = key;
        _shown = outcome as ReadRegisterOutcome.Shown;
        _fault = (outcome as ReadRegisterOutcome.NotThere)?.Reason.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
    }

    private void Edit(RegisterRow? row)
    {
        (_done, _refusal) = (null, null);
        (_edited, _editedNumber) = (row is null ? [] : new Dictionary<string, string>(row.Cells), row?.Number);
    }

    private void Forget() => (_outcome, _request, _edited, _editedNumber) = (null, null, null, null);

    private async Task EditedAsync(bool isRemoved)
    {
        var rows = _shown!.Table.Rows.Select(r => r.Number != _editedNumber ? r : new RegisterRow(r.Number, _edited!)).Where(r => !isRemoved || r.Number != _editedNumber).ToList();
        if (_editedNumber is null)
        {
            rows.Add(new RegisterRow(0, _edited!));
        }
        await PreviewAsync([.. (_shown.Table with { Rows = rows }).Sheet]);
    }

    private async Task ImportAsync(InputFileChangeEventArgs chosen)
    {
        (_done, _refusal) = (null, null);
        if (chosen.File.Size > SheetFile.MaxBytes)
        {
            _refusal = string.Format(CultureInfo.CurrentCulture, T["Register.TooLarge"], SheetFile.MaxBytes / (1024 * 1024));
            return;
        }
        using var content = new MemoryStream();
        await using (var stream = chosen.File.OpenReadStream(SheetFile.MaxBytes))
        {
            await stream.CopyToAsync(content);
        }
        if (SheetFile.Read(content.ToArray()) is { } sheet)
        {
            await PreviewAsync(sheet);
        }
        else
        {
            _refusal = T["Register.NoSheet"];
        }
    }

    private async Task PreviewAsync(IReadOnlyList<IReadOnlyList<string>> sheet)
    {
        _request = new(Name, _kind, sheet, _by);
        _outcome = await Change.PreviewAsync(_request, CancellationToken.None);
    }

    private async Task SaveAsync()
    {
        if (_request is null || _outcome is not ChangeRegisterOutcome.Preview preview)
        {
            return;
        }
        _isBusy = true;
        var outcome = await Change.RunAsync(_request, preview.Version, CancellationToken.None);
        _isBusy = false;
        if (outcome is not ChangeRegisterOutcome.Done)
        {
            _outcome = outcome;
            return;
        }
        Forget();
        _done = T["Saved"];
        await ReadAsync();
    }
}
