-- The documents of all views. "view" is the name under which a checkpoint stores its documents, so that a view can be
-- built anew beside the live one. The free space in each page keeps updates off the index.
create table view_documents (
    view       text   not null collate "C",
    key        text   not null collate "C",
    body       bytea  not null,
    changed_at bigint not null,
    primary key (view, key)
) with (fillfactor = 80);
