-- The log. One total order without gaps; commit order is position order, since one session writes it.
create table events (
    position       bigint      not null,
    stream         text        not null collate "C",
    version        bigint      not null check (version > 0),
    type           text        not null collate "C",
    payload        bytea       not null,
    actor          text        not null,
    recorded_at    timestamptz not null,
    effective_on   date        not null,
    command_id     uuid        not null,
    ordinal        integer     not null,
    cause          text,
    correlation_id uuid        not null,
    fingerprint    bytea       not null,
    leaf           bytea       not null,
    constraint events_position primary key (position),
    constraint events_stream_version unique (stream, version),
    constraint events_command_ordinal unique (command_id, ordinal)
);
create index events_recorded_at on events using brin (recorded_at);
