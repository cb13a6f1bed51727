create table routings (
    id bigint generated always as identity primary key,
    uuid uuid not null unique,
    number int not null unique,
    source text not null check (source in ('deployment', 'operator', 'rollback')),
    checksum bytea not null check (octet_length(checksum) = 32),
    document jsonb not null check (octet_length(document::text) <= 1048576),
    note varchar(500),
    author_id bigint references users (id),
    created_at timestamptz not null,
    active boolean not null
);
create unique index routings_active_idx on routings (active) where active;
create index routings_checksum_idx on routings (checksum);

create table instance_orders (
    id bigint generated always as identity primary key,
    service varchar(40) not null,
    address varchar(255) not null,
    "order" text not null check ("order" in ('serve', 'drain', 'leave-out')),
    reason varchar(500) not null,
    expires_at timestamptz,
    author_id bigint references users (id),
    created_at timestamptz not null,
    unique (service, address)
);

create table descriptions (
    id bigint generated always as identity primary key,
    service varchar(40) not null,
    kind text not null check (kind in ('openapi', 'topics')),
    etag varchar(80) not null,
    document jsonb not null check (octet_length(document::text) <= 4194304),
    fetched_at timestamptz not null,
    unique (service, kind)
);

create table audit_entries (
    id bigint generated always as identity primary key,
    uuid uuid not null unique,
    at timestamptz not null,
    actor varchar(60) not null,
    act varchar(60),
    action varchar(60) not null,
    target varchar(255) not null,
    before jsonb,
    after jsonb,
    reason varchar(500),
    trace_id varchar(32)
);
create index audit_entries_at_id_idx on audit_entries (at, id);
revoke update, delete on audit_entries from ${service_role};
