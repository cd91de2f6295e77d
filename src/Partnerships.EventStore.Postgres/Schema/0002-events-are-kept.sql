-- Events are facts: nobody changes or removes them, the owner of the table included.
create function refuse_to_change_events() returns trigger language plpgsql as $$
begin
    raise exception 'Events are never changed or removed; record a further event that corrects.'
        using errcode = 'insufficient_privilege';
end
$$;
create trigger events_are_kept before update or delete or truncate on events
    for each statement execute function refuse_to_change_events();
-- Also in a session that plays the part of a replica, where ordinary triggers rest.
alter table events enable always trigger events_are_kept;
