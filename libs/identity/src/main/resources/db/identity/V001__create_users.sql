create table users (
    id bigint generated always as identity primary key,
    uuid uuid not null unique,
    active boolean not null default true,
    -- Sequence of the event that last set active: an older one, replayed late, changes nothing.
    active_sequence bigint not null default 0
);
