create table attempts (
    id               bigint generated always as identity primary key,
    created_at       timestamptz not null,
    uuid             uuid        not null unique,
    payment_id       bigint      not null references payments (id),
    quote_id         bigint      not null references quotes (id),
    provider         text        not null check (provider in ('none', 'fake', 'stripe', 'bank-transfer')),
    status           text        not null check (status in
        ('creating', 'open', 'processing', 'succeeded', 'declined', 'closed', 'mismatched')),
    amount           bigint      not null check (amount >= 0),
    currency         char(3)     not null,
    session          varchar(255),
    provider_payment varchar(255),
    page_url         varchar(2000),
    expires_at       timestamptz not null,
    decline_reason   text check (decline_reason in ('declined', 'expired-card', 'authentication', 'other')),
    looks            int         not null default 0,
    next_look_at     timestamptz,
    unique (provider, session)
);
create index attempts_payment_id_idx on attempts (payment_id, id);
create index attempts_next_look_at_idx on attempts (next_look_at) where next_look_at is not null;
create unique index attempts_one_live_session on attempts (payment_id)
    where status in ('creating', 'open', 'processing');

create table captures (
    id               bigint generated always as identity primary key,
    created_at       timestamptz  not null,
    uuid             uuid         not null unique,
    payment_id       bigint       not null references payments (id),
    attempt_id       bigint references attempts (id),
    provider         text         not null check (provider in ('manual', 'fake', 'stripe', 'bank-transfer')),
    provider_payment varchar(255) not null,
    amount           bigint       not null check (amount > 0),
    currency         char(3)      not null,
    role             text         not null check (role in ('payment', 'stray')),
    captured_at      timestamptz  not null,
    signal           text         not null check (signal in ('return', 'webhook', 'poll', 'staff', 'statement')),
    actor_id         bigint references users (id),
    constraint captures_once unique (provider, provider_payment),
    check ((provider = 'manual') = (attempt_id is null))
);
create index captures_payment_id_idx on captures (payment_id, id);
create trigger captures_frozen before update or delete on captures
    for each row execute function refuse_change();

create table refunds (
    id              bigint generated always as identity primary key,
    created_at      timestamptz not null,
    uuid            uuid        not null unique,
    payment_id      bigint      not null references payments (id),
    capture_id      bigint      not null references captures (id),
    kind            text        not null check (kind in ('sale', 'deposit')),
    amount          bigint      not null check (amount > 0),
    currency        char(3)     not null,
    reason          text        not null check (reason in
        ('asked-by-payer', 'duplicate', 'cancelled-by-seller', 'fraud', 'surplus', 'other')),
    note            varchar(1000),
    status          text        not null check (status in
        ('awaiting-approval', 'reserved', 'sent', 'awaiting-transfer', 'succeeded', 'failed', 'returned')),
    provider        text        not null,
    provider_refund varchar(255),
    asked_by_id     bigint references users (id),
    approved_by_id  bigint references users (id),
    failure         varchar(100),
    ended_at        timestamptz,
    unique (provider, provider_refund),
    check ((failure is not null) = (status = 'failed')),
    check ((ended_at is not null) = (status in ('succeeded', 'failed', 'returned')))
);
create index refunds_payment_id_idx on refunds (payment_id, id);
create index refunds_capture_id_idx on refunds (capture_id);
create index refunds_unfinished_idx on refunds (created_at) where ended_at is null;

create table provider_signals (
    id               bigint generated always as identity primary key,
    created_at       timestamptz  not null,
    uuid             uuid         not null unique,
    provider         text         not null check (provider in ('fake', 'stripe')),
    event            varchar(255) not null,
    kind             varchar(60)  not null,
    session          varchar(255),
    provider_payment varchar(255),
    status           text         not null check (status in ('received', 'applied', 'ignored', 'failed')),
    tries            int          not null default 0,
    last_error       varchar(500),
    unique (provider, event)
);
create index provider_signals_created_at_idx on provider_signals (created_at);
create index provider_signals_unfinished_idx on provider_signals (created_at) where status in ('received', 'failed');
