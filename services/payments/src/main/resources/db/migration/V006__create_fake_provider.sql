-- What the built-in provider knows: a stranger's books, so nothing here refers to our rows. Empty in production.

create table fake_sessions (
    id               bigint generated always as identity primary key,
    created_at       timestamptz  not null,
    session          varchar(60)  not null unique,
    attempt          uuid         not null unique,
    payment          uuid         not null,
    status           text         not null check (status in ('open', 'paid', 'declined', 'expired', 'closed')),
    amount           bigint       not null check (amount > 0),
    currency         char(3)      not null,
    title            varchar(500) not null,
    return_url       varchar(2000) not null,
    expires_at       timestamptz  not null,
    provider_payment varchar(60) unique,
    decline_reason   varchar(40),
    captured_at      timestamptz,
    refunded         bigint       not null default 0,
    check ((status = 'paid') = (captured_at is not null)),
    check (refunded between 0 and amount)
);
create index fake_sessions_payment_idx on fake_sessions (payment);

create table fake_refunds (
    id               bigint generated always as identity primary key,
    created_at       timestamptz not null,
    refund           varchar(60) not null unique,
    idempotency_key  uuid        not null unique,
    provider_payment varchar(60) not null references fake_sessions (provider_payment),
    amount           bigint      not null check (amount > 0),
    status           text        not null check (status in ('succeeded', 'failed'))
);

-- How it shall behave for a payment, or for all that have no script of their own (payment null).
create table fake_scripts (
    id           bigint generated always as identity primary key,
    created_at   timestamptz not null,
    uuid         uuid        not null unique,
    payment      uuid,
    outcome      varchar(40) not null,
    delay_millis int         not null default 0 check (delay_millis between 0 and 600000),
    webhooks     text        not null check (webhooks in
        ('once', 'twice', 'none', 'late', 'before-redirect', 'shuffled', 'badly-signed')),
    api          text        not null check (api in ('ok', 'slow', 'error', 'answer-lost')),
    api_times    int         not null default 0 check (api_times >= 0),
    refund       text        not null check (refund in ('ok', 'fail')),
    unique nulls not distinct (payment)
);
