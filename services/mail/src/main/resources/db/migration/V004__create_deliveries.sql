create table deliveries (
    id              bigint generated always as identity primary key,
    uuid            uuid        not null unique,
    message_id      bigint      not null references messages (id) on delete cascade,
    role            varchar(4)  not null check (role in ('to', 'copy')),
    user_id         bigint references users (id),
    address         varchar(254),
    name            varchar(120),
    group_key       varchar(40),
    to_inactive     boolean     not null default false,
    address_hash    bytea check (length(address_hash) = 32),
    locale          varchar(35),
    priority        int         not null check (priority between 0 and 2),
    status          varchar(9)  not null
        check (status in ('queued', 'sending', 'uncertain', 'sent', 'delivered', 'bounced', 'failed', 'skipped')),
    reason          varchar(40),
    attempts        int         not null,
    next_attempt_at timestamptz not null,
    lease_until     timestamptz,
    called_at       timestamptz,
    provider        varchar(20),
    provider_id     varchar(200),
    body_hash       bytea,
    sent_at         timestamptz,
    delivered_at    timestamptz,
    complained_at   timestamptz,
    opened_at       timestamptz,
    clicked_at      timestamptz,
    retry_of        bigint references deliveries (id),
    created_at      timestamptz not null,
    redacted_at     timestamptz,
    check (redacted_at is not null or num_nonnulls(user_id, address, group_key) = 1)
);

create unique index deliveries_message_user_idx on deliveries (message_id, user_id, role)
    where user_id is not null and retry_of is null;
create unique index deliveries_message_address_idx on deliveries (message_id, address, role)
    where address is not null and retry_of is null;
create index deliveries_queued_idx on deliveries (priority, next_attempt_at) where status = 'queued';
create index deliveries_oldest_idx on deliveries (next_attempt_at) where status = 'queued';
create index deliveries_sending_idx on deliveries (lease_until) where status = 'sending';
create index deliveries_uncertain_idx on deliveries (called_at) where status = 'uncertain';
create index deliveries_address_hash_idx on deliveries (address_hash, created_at);
create index deliveries_user_id_idx on deliveries (user_id, created_at);

create table delivery_log_entries (
    id             bigint generated always as identity primary key,
    delivery_id    bigint      not null references deliveries (id) on delete cascade,
    at             timestamptz not null,
    happening      varchar(12) not null check (happening in (
        'accepted', 'postponed', 'attempted', 'taken', 'deferred', 'delivered', 'bounced', 'dropped', 'complained',
        'opened', 'clicked', 'unsubscribed', 'skipped', 'cancelled', 'retried', 'viewed')),
    detail         jsonb check (length(detail::text) <= 2048),
    actor          uuid,
    provider_event varchar(120) unique
);

create index delivery_log_entries_delivery_id_idx on delivery_log_entries (delivery_id, id);
revoke update on delivery_log_entries from ${service_role};
