create table sellers (
    id          bigint generated always as identity primary key,
    created_at  timestamptz  not null,
    legal_name  varchar(200) not null,
    tax_id      varchar(30)  not null,
    line1       varchar(200) not null,
    postal_code varchar(20)  not null,
    city        varchar(100) not null,
    country     char(2)      not null,
    iban        varchar(34),
    bic         varchar(11),
    time_zone   varchar(60)  not null,
    valid_from  timestamptz  not null unique
);
create trigger sellers_frozen before update or delete on sellers
    for each row execute function refuse_change();

-- The row of a series and year is locked last of all, and only while a number and its invoice are written.
create table invoice_counters (
    series         varchar(10) not null references invoice_series (code),
    year           int         not null check (year between 2000 and 2999),
    last_number    int         not null check (last_number > 0),
    last_issued_on date        not null,
    primary key (series, year),
    check (extract(year from last_issued_on) = year)
);
create function refuse_counter_jump() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (tg_op = 'INSERT' and new.last_number <> 1)
            or (tg_op = 'UPDATE' and (new.last_number <> old.last_number + 1
                or new.last_issued_on < old.last_issued_on or new.series <> old.series or new.year <> old.year)) then
        raise exception 'invoice numbers rise by one, and their dates never fall' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger invoice_counters_rise before insert or update or delete on invoice_counters
    for each row execute function refuse_counter_jump();

create table invoices (
    id                bigint generated always as identity primary key,
    created_at        timestamptz not null,
    uuid              uuid        not null unique,
    kind              text        not null check (kind in ('invoice', 'credit-note')),
    series            varchar(10) not null references invoice_series (code),
    year              int         not null,
    number            int         not null check (number > 0),
    code              varchar(30) not null unique,
    payment_id        bigint      not null references payments (id),
    refund_id         bigint unique references refunds (id),
    corrects_id       bigint references invoices (id),
    seller_id         bigint      not null references sellers (id),
    billing_detail_id bigint      not null references billing_details (id),
    quote_id          bigint      not null references quotes (id),
    issued_on         date        not null,
    tax_point         date        not null,
    currency          char(3)     not null,
    net               bigint      not null,
    tax               bigint      not null,
    total             bigint      not null,
    book_net          bigint      not null,
    book_tax          bigint      not null,
    book_total        bigint      not null,
    unique (series, year, number),
    check (net + tax = total and book_net + book_tax = book_total),
    check (extract(year from issued_on) = year),
    check ((kind = 'credit-note') = (corrects_id is not null))
);
create unique index invoices_one_of_a_sale on invoices (payment_id) where kind = 'invoice';
create index invoices_payment_id_idx on invoices (payment_id, id);
create index invoices_issued_on_idx on invoices (issued_on, id);
create trigger invoices_frozen before update or delete on invoices
    for each row execute function refuse_change();

create table documents (
    id         bigint generated always as identity primary key,
    created_at timestamptz  not null,
    uuid       uuid         not null unique,
    kind       text         not null check (kind in ('invoice', 'credit-note', 'attachment')),
    payment_id bigint       not null references payments (id),
    invoice_id bigint unique references invoices (id),
    file_name  varchar(120) not null,
    size       int          not null check (size between 1 and 5242880),
    sha256     bytea        not null check (octet_length(sha256) = 32),
    content    bytea        not null,
    check (size = octet_length(content)),
    check ((kind = 'attachment') = (invoice_id is null))
);
create index documents_payment_id_idx on documents (payment_id);
create trigger documents_frozen before update or delete on documents
    for each row execute function refuse_change();
