create table suppressions (
    id           bigint generated always as identity primary key,
    uuid         uuid        not null unique,
    address_hash bytea       not null check (length(address_hash) = 32),
    masked       varchar(60) not null,
    scope        varchar(10) not null check (scope in ('everything', 'optional', 'topic')),
    topic_id     bigint references topics (id),
    reason       varchar(12) not null
        check (reason in ('hard-bounce', 'soft-bounces', 'complaint', 'unsubscribed', 'invalid', 'manual')),
    source       varchar(9)  not null check (source in ('provider', 'one-click', 'page', 'operator')),
    note         varchar(300),
    created_by   uuid,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    unique nulls not distinct (address_hash, scope, topic_id),
    check ((scope = 'topic') = (topic_id is not null))
);
