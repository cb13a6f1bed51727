-- UIDs in people's calendars outlive a move of the platform.
create table calendar_uid_domain (
    one       boolean      primary key default true check (one),
    domain    varchar(255) not null,
    stored_at timestamptz  not null
);

-- A known address that signs up again is written to once a day.
create table recalls (
    registration_id bigint      primary key references registrations (id),
    recalled_at     timestamptz not null
);

-- Which start a registration was reminded of.
create table reminders (
    registration_id bigint      not null references registrations (id),
    starts_at       timestamptz not null,
    reminded_at     timestamptz not null,
    primary key (registration_id, starts_at)
);
