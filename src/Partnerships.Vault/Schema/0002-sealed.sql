-- What is kept, encrypted. "settled" is the place in the log's order of the event that refers to a version; null while no such event is
-- known, so that what a crash left behind can be found and swept.
create schema vault_data;
create table vault_data.sealed (
    subject    uuid        not null,
    version    bytea       not null,
    field      text        not null collate "C",
    box        bytea       not null,
    written_at timestamptz not null default clock_timestamp(),
    settled    bigint,
    primary key (subject, version, field)
);
create index sealed_unsettled on vault_data.sealed (written_at) where settled is null;
