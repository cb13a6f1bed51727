create table idempotency_keys (
    -- SHA-256 of caller, method, path and key; none of them stands here in clear.
    id bytea primary key,
    request_hash bytea not null,
    status smallint not null check (status between 200 and 299),
    headers text not null,
    body bytea,
    created_at timestamptz not null
);

create index idempotency_keys_created_at_idx on idempotency_keys (created_at);
