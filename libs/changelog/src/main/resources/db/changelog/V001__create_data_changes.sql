create table data_changes (
    id text primary key,
    checksum text not null,
    imprint bigint not null,
    author text not null,
    description text not null,
    state text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    duration_ms bigint not null default 0,
    changed_rows bigint not null default 0,
    position text,
    error text,
    constraint data_changes_state_check check (state in ('started', 'failed', 'done')),
    constraint data_changes_finished_check check ((state = 'done') = (finished_at is not null))
);

revoke insert, update, delete, truncate on data_changes from ${service_role};
