namespace Partnerships.Server.Sample;

/// <summary>A move of home.</summary>
/// <param name="On">The first day there, on which it is recorded as well.</param>
/// <param name="Area">The area moved to, or null when it is none of the city's.</param>
internal sealed record MovePlan(DateOnly On, Guid? Area);

/// <summary>An unemployed resident.</summary>
internal sealed record PersonPlan(
    Guid Id, SampleCity City, Guid Area, DateOnly LivesThereSince, DateOnly RegisteredOn, string[] Skills, MovePlan? Move)
{
    /// <summary>The area lived in on a day; null when it is none of the city's.</summary>
    public Guid? AreaOn(DateOnly day) => Move is { } move && move.On <= day ? move.Area : Area;
}

/// <summary>A position that will be filled, before it is known by whom.</summary>
/// <param name="Agreement">Under which agreement.</param>
/// <param name="Places">Under which vacancy.</param>
/// <param name="Course">How it goes.</param>
/// <param name="RecordedOn">When the start is recorded: on the day, or a little later.</param>
internal sealed record SlotPlan(AgreementPlan Agreement, PlacesPlan Places, Course Course, DateOnly RecordedOn)
{
    /// <summary>When the end is recorded; null while it runs on.</summary>
    public DateOnly? EndRecordedOn { get; init; }
}

/// <summary>A placement: a slot and who fills it.</summary>
internal sealed record PlacementPlan(Guid Id, SlotPlan Slot, PersonPlan Person)
{
    public DateOnly StartOn => Slot.Course.StartOn;

    public EmploymentKind Kind => Slot.Places.Kind;
}
