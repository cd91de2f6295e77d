namespace Partnerships.Server.Sample;

/// <summary>A move of home.</summary>
/// <param name="On">The first day there, on which it is recorded as well.</param>
/// <param name="Area">The area moved to, or null when it is none of the city's.</param>
internal sealed record MovePlan(DateOnly On, Guid? Area);

/// <summary>An unemployed resident.</summary>
/// <param name="Id">The opaque id.</param>
/// <param name="City">Where.</param>
/// <param name="Area">The home's area.</param>
/// <param name="LivesThereSince">Since when.</param>
/// <param name="RegisteredOn">When registered.</param>
/// <param name="Skills">Skills.</param>
/// <param name="Trade">The trade that is looked for.</param>
/// <param name="Move">A move of home, or null.</param>
internal sealed record PersonPlan(
    Guid Id, SampleCity City, Guid Area, DateOnly LivesThereSince, DateOnly RegisteredOn, string[] Skills, SampleTrade Trade, MovePlan? Move)
{
    /// <summary>The area lived in on a day; null when it is none of the city's.</summary>
    public Guid? AreaOn(DateOnly day) => Move is { } move && move.On <= day ? move.Area : Area;
}

/// <summary>A position that will be filled, before it is known by whom.</summary>
/// <param name="Agreement">Under which agreement.</param>
/// <param name="Places">Under which vacancy.</param>
/// <param name="Course">How it goes.</param>
/// <param name="FreeSince">Since when the position is free.</param>
/// <param name="RecordedOn">When the start is recorded: on the day, or a little later.</param>
internal sealed record SlotPlan(AgreementPlan Agreement, PlacesPlan Places, Course Course, DateOnly FreeSince, DateOnly RecordedOn)
{
    /// <summary>When the end is recorded; null while it runs on.</summary>
    public DateOnly? EndRecordedOn { get; init; }
}

/// <summary>A placement: a slot and who fills it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Slot">The slot.</param>
/// <param name="Person">Who fills it.</param>
/// <param name="WaitingSince">Since when that person had waited.</param>
internal sealed record PlacementPlan(Guid Id, SlotPlan Slot, PersonPlan Person, DateOnly WaitingSince)
{
    public DateOnly StartOn => Slot.Course.StartOn;

    public EmploymentKind Kind => Slot.Places.Kind;
}

/// <summary>Somebody who is registered and finds nothing.</summary>
/// <param name="Person">Who.</param>
/// <param name="Slot">The slot that was hoped for and that another fills.</param>
internal sealed record WaitingPlan(PersonPlan Person, SlotPlan Slot);
