-- The subjects' keys, each wrapped by a master key. In a schema of its own, so that it can be left out of a backup or have one of its own.
create schema vault_keys;
create table vault_keys.subject_keys (
    subject    uuid  not null primary key,
    master     text  not null collate "C",
    wrapped    bytea not null,
    commitment bytea not null
);
-- Subjects whose key was destroyed: none is ever made for them again.
create table vault_keys.erased (
    subject   uuid        not null primary key,
    erased_at timestamptz not null default now()
);
