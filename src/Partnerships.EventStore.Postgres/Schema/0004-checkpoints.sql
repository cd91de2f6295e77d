-- How far each view has come, and the workflows. "stored_as" names a view's live documents, "leftover" documents that
-- an unfinished or finished rebuild left behind and that can be removed.
create table checkpoints (
    name      text    not null collate "C" primary key,
    revision  integer not null,
    position  bigint  not null,
    stored_as text    not null collate "C",
    leftover  text    collate "C"
) with (fillfactor = 20);
