namespace Partnerships.Templates;

/// <summary>A version of a template was set. Agreements drafted from earlier versions stay as they are.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Version">The version's number, counted from 1.</param>
/// <param name="Terms">What agreements drafted from it say.</param>
public sealed record TemplateSet(string City, int Version, TemplateTerms Terms) : IEvent;

/// <summary>A template was withdrawn: nothing new is drafted from it.</summary>
/// <param name="City">Municipality code.</param>
/// <param name="Reason">Why.</param>
public sealed record TemplateWithdrawn(string City, string Reason) : IEvent;
