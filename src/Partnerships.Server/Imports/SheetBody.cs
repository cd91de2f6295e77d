using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Partnerships.Server.Api;
using Partnerships.Server.EventLog;

namespace Partnerships.Server.Imports;

/// <summary>A request's body that is a sheet; it may be longer than others.</summary>
/// <param name="Bytes">As it came.</param>
/// <param name="Refusal">Why it is not taken, or null.</param>
internal sealed record SheetBody(ReadOnlyMemory<byte> Bytes, Refusal? Refusal)
{
    /// <summary>The longest.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Its media type.</summary>
    public const string MediaType = "text/csv";

    /// <summary>Called by the framework.</summary>
    public static async ValueTask<SheetBody?> BindAsync(HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase))
            return new(default, SheetRefusals.NotCsv);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        return await BodyBytes.Read(http.Request, MaxBytes) is { } bytes ? new(bytes, null) : new(default, ApiRefusals.BodyTooLarge.With(MaxBytes));
    }
}
