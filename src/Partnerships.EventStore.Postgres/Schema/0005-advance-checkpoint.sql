-- Moves a checkpoint from where the caller left it. Fails, and the caller's documents with it, when it stands elsewhere:
-- another process has taken over, or the server lost the last moments in a crash.
create function advance_checkpoint(checkpoint text, documents text, from_position bigint, to_position bigint) returns void
    language plpgsql as $$
begin
    update checkpoints set position = to_position
        where name = checkpoint and stored_as = documents and position = from_position;
    if not found then
        raise exception 'The checkpoint of % is not at % any more.', checkpoint, from_position
            using errcode = 'serialization_failure';
    end if;
end
$$;
