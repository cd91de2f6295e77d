-- Commands to be carried out at a time. The ids of those done are kept, so that none is ever scheduled twice.
create table scheduled (
    id              uuid        not null primary key,
    sequence        bigint      not null generated always as identity,
    name            text        not null,
    body            bytea       not null,
    due_at          timestamptz not null,
    actor           text        not null,
    cause           text,
    correlation_id  uuid        not null,
    state           text        not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    failure         text
) with (fillfactor = 80);
create index scheduled_waiting on scheduled (next_attempt_at, sequence) where state = 'waiting';
create index scheduled_dead on scheduled (sequence) where state = 'dead';
