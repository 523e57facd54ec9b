using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Planner.App.Accounts;

/// <summary>Codes that open something to whoever has them. They cannot be guessed, and what is kept of them cannot be turned back into them.</summary>
internal static class SecretCode
{
    private const int Bytes = 24;
    private const int Longest = 100;

    /// <summary>A new code, fit for an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a code, 64 characters.</summary>
    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Length > Longest ? code[..Longest] : code)));
}
