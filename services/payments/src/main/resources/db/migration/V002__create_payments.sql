-- Amounts are in minor units of the row's currency.

create table billing_details (
    id                bigint generated always as identity primary key,
    created_at        timestamptz  not null,
    uuid              uuid         not null unique,
    kind              text         not null check (kind in ('consumer', 'business')),
    name              varchar(200) not null,
    company           varchar(200),
    email             varchar(254),
    line1             varchar(200),
    line2             varchar(200),
    postal_code       varchar(20),
    city              varchar(100),
    region            varchar(100),
    country           char(2),
    tax_id            varchar(30),
    complete          boolean generated always as (
        name <> '' and line1 is not null and city is not null and country is not null
            and (kind = 'consumer' or tax_id is not null)) stored not null,
    tax_id_check      text         not null default 'none'
        check (tax_id_check in ('none', 'format', 'valid', 'invalid', 'unavailable')),
    tax_id_checked_at timestamptz,
    tax_id_receipt    varchar(60),
    check ((tax_id is null) = (tax_id_check = 'none'))
);
create trigger billing_details_frozen before update or delete on billing_details
    for each row execute function refuse_change();

create table payments (
    id                bigint generated always as identity primary key,
    created_at        timestamptz  not null,
    uuid              uuid         not null unique,
    version           bigint       not null,
    status            text         not null check (status in
        ('open', 'processing', 'succeeded', 'partially-refunded', 'refunded', 'cancelled', 'expired')),
    requester         varchar(40)  not null,
    reference         varchar(100),
    purpose_id        bigint       not null references purposes (id),
    payer_id          bigint references users (id),
    created_by_id     bigint references users (id),
    concept           varchar(500) not null check (concept <> ''),
    detail            varchar(4000),
    internal_note     varchar(4000),
    billing_detail_id bigint references billing_details (id),
    quote_id          bigint       not null,
    -- What was asked: with net amounts a new quote adds tax, with gross ones its total stays.
    amount_is         text         not null check (amount_is in ('net', 'gross')),
    performed_in      char(2),
    methods           text[]       not null check (methods <@ array['card', 'bank-transfer'] and methods <> '{}'),
    pay_token         char(43)     not null unique check (pay_token ~ '^[A-Za-z0-9_-]{43}$'),
    return_url        varchar(500),
    locale            varchar(16)  not null,
    ask_by_mail       boolean      not null,
    metadata          jsonb check (octet_length(metadata::text) <= 4096),
    expires_at        timestamptz  not null,
    settled_at        timestamptz,
    closed_at         timestamptz,
    close_reason      varchar(500),
    paid              bigint       not null default 0 check (paid >= 0),
    settled           bigint       not null default 0 check (settled >= 0),
    sale_refunded     bigint       not null default 0 check (sale_refunded >= 0),
    sale_reserved     bigint       not null default 0 check (sale_reserved >= 0),
    deposit_refunded  bigint       not null default 0 check (deposit_refunded >= 0),
    deposit_reserved  bigint       not null default 0 check (deposit_reserved >= 0),
    constraint payments_refunds_within_sale check (sale_refunded + sale_reserved <= settled),
    constraint payments_returns_within_deposit check (settled + deposit_refunded + deposit_reserved <= paid),
    constraint payments_settled_at_when_paid
        check ((settled_at is not null) = (status in ('succeeded', 'partially-refunded', 'refunded'))),
    constraint payments_closed_at_when_closed
        check ((closed_at is not null) = (status in ('cancelled', 'expired')))
);
create unique index payments_requester_reference_key on payments (requester, reference)
    where status not in ('cancelled', 'expired');
create index payments_payer_id_idx on payments (payer_id, id);
create index payments_status_expires_at_idx on payments (status, expires_at);
create index payments_created_at_idx on payments (created_at, id);
create index payments_concept_idx on payments using gin (concept gin_trgm_ops);

create table quotes (
    id            bigint generated always as identity primary key,
    created_at    timestamptz    not null,
    payment_id    bigint         not null references payments (id),
    number        int            not null check (number > 0),
    currency      char(3)        not null,
    net           bigint         not null check (net >= 0),
    tax           bigint         not null check (tax >= 0),
    total         bigint         not null check (total >= 0),
    treatment     text           not null check (treatment in ('exempt', 'on-site', 'outside-territory', 'domestic',
        'reverse-charge', 'destination', 'outside-scope')),
    tax_country   char(2),
    legal_note    varchar(40),
    book_currency char(3)        not null,
    rate          numeric(18, 8) not null check (rate > 0),
    rate_date     date           not null,
    rate_source   text           not null check (rate_source in ('same', 'fixed', 'ecb', 'manual')),
    book_net      bigint         not null,
    book_tax      bigint         not null,
    book_total    bigint         not null,
    unique (payment_id, number),
    unique (id, payment_id),
    check (net + tax = total),
    check (book_net + book_tax = book_total),
    check (tax = 0 or legal_note is null)
);
create trigger quotes_frozen before update or delete on quotes
    for each row execute function refuse_change();
-- A payment and its first quote name each other, so this one is looked at when both are there.
alter table payments add constraint payments_quote_id_fkey foreign key (quote_id, id)
    references quotes (id, payment_id) deferrable initially deferred;

create table quote_lines (
    id           bigint generated always as identity primary key,
    created_at   timestamptz   not null,
    quote_id     bigint        not null references quotes (id),
    position     int           not null check (position between 1 and 50),
    description  varchar(300)  not null,
    quantity     int           not null check (quantity between 1 and 9999),
    unit_price   bigint        not null,
    net          bigint        not null,
    tax_category text          not null
        check (tax_category in ('standard', 'reduced', 'super-reduced', 'zero', 'exempt')),
    tax_rate     numeric(5, 2) not null,
    tax          bigint        not null,
    unique (quote_id, position)
);
create trigger quote_lines_frozen before update or delete on quote_lines
    for each row execute function refuse_change();

create table payment_changes (
    id          bigint generated always as identity primary key,
    created_at  timestamptz not null,
    payment_id  bigint      not null references payments (id),
    actor_id    bigint references users (id),
    acting_id   bigint references users (id),
    actor_kind  text        not null check (actor_kind in ('user', 'service', 'provider', 'task')),
    actor_name  varchar(40),
    action      varchar(40) not null,
    from_status text,
    to_status   text        not null,
    reason      varchar(1000),
    fields      jsonb       not null default '{}'
);
create index payment_changes_payment_id_idx on payment_changes (payment_id, id);
create trigger payment_changes_frozen before update or delete on payment_changes
    for each row execute function refuse_change();
