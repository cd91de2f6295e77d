-- Run at each start, since roles belong to the cluster and do not travel with a database. Who may not create roles or
-- grant keeps the rights that it has.
do $$
begin
    if not exists (select from pg_roles where rolname = 'event_store_application') then
        begin
            create role event_store_application nologin;
        exception when duplicate_object or unique_violation then null;
        end;
    end if;
    -- From version 16 on, whoever creates a role may hand it out, but not take it on, until it is granted.
    if not pg_has_role(current_user, 'event_store_application',
            case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
        execute format('grant event_store_application to %I', current_user);
    end if;
    execute format('grant usage on schema %I to event_store_application', current_schema());
    grant select, insert on events to event_store_application;
    grant select, insert, update, delete on view_documents to event_store_application;
    grant select, insert, update on checkpoints, scheduled to event_store_application;
exception when insufficient_privilege then
    raise notice 'No application role: %', sqlerrm;
end
$$;
