namespace Partnerships.Server.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="Next">The <c>cursor</c> of the next page; absent on the last.</param>
/// <typeparam name="T">The items' type.</typeparam>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next = null);
