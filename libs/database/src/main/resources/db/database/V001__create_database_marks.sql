create table database_marks (
    name text primary key,
    value text not null,
    set_at timestamptz not null default now()
);

revoke insert, update, delete, truncate on database_marks from ${service_role};
