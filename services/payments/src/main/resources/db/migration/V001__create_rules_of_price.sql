-- Trusted extensions: the owner of the database may create them.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is frozen: a change is a new row', tg_table_name using errcode = 'restrict_violation';
end $$;

create table invoice_series (
    id            bigint generated always as identity primary key,
    created_at    timestamptz not null default now(),
    code          varchar(10) not null unique,
    kind          text        not null check (kind in ('invoice', 'credit-note')),
    pattern       varchar(40) not null,
    credit_series varchar(10) references invoice_series (code),
    check ((kind = 'invoice') = (credit_series is not null))
);

create table purposes (
    id           bigint generated always as identity primary key,
    created_at   timestamptz  not null default now(),
    code         varchar(40)  not null unique,
    label        varchar(100) not null,
    supply       text         not null check (supply in ('general', 'electronic', 'on-site')),
    tax_category text         not null
        check (tax_category in ('standard', 'reduced', 'super-reduced', 'zero', 'exempt')),
    series_code  varchar(10)  not null references invoice_series (code),
    active       boolean      not null default true
);

create table tax_rates (
    id         bigint generated always as identity primary key,
    created_at timestamptz   not null default now(),
    country    char(2)       not null,
    category   text          not null check (category in ('standard', 'reduced', 'super-reduced', 'zero')),
    rate       numeric(5, 2) not null check (rate >= 0 and rate < 100),
    valid_from date          not null,
    valid_to   date check (valid_to > valid_from),
    check ((category = 'zero') = (rate = 0)),
    exclude using gist (country with =, category with =, daterange(valid_from, valid_to) with &&)
);

-- An area with a pattern is part of its country: a postal code that matches it belongs to the area.
create table tax_areas (
    id             bigint generated always as identity primary key,
    created_at     timestamptz not null default now(),
    country        char(2)     not null,
    postal_pattern varchar(60),
    status         text        not null check (status in ('member', 'special', 'outside')),
    valid_from     date        not null,
    valid_to       date check (valid_to > valid_from),
    check ((status = 'special') = (postal_pattern is not null)),
    exclude using gist (country with =, coalesce(postal_pattern, '') with =, daterange(valid_from, valid_to) with &&)
);

create function refuse_change_of_begun_period() returns trigger language plpgsql as $$
begin
    if old.valid_from > current_date then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE'
            or to_jsonb(new) - 'valid_to' <> to_jsonb(old) - 'valid_to'
            or new.valid_to < current_date
            or (old.valid_to <= current_date and new.valid_to is distinct from old.valid_to) then
        raise exception 'a period of % that has begun can only be ended', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger tax_rates_begun before update or delete on tax_rates
    for each row execute function refuse_change_of_begun_period();
create trigger tax_areas_begun before update or delete on tax_areas
    for each row execute function refuse_change_of_begun_period();

create table exchange_rates (
    id         bigint generated always as identity primary key,
    created_at timestamptz    not null default now(),
    base       char(3)        not null,
    quote      char(3)        not null,
    rate       numeric(18, 8) not null check (rate > 0),
    on_date    date           not null,
    source     text           not null check (source in ('fixed', 'ecb', 'manual')),
    unique (base, quote, on_date, source)
);
create trigger exchange_rates_frozen before update or delete on exchange_rates
    for each row execute function refuse_change();

insert into invoice_series (code, kind, pattern, credit_series) values
    ('CR', 'credit-note', 'CR{yy}-{n:5}', null),
    ('TR', 'credit-note', 'TR{yy}-{n:5}', null),
    ('SR', 'credit-note', 'SR{yy}-{n:5}', null),
    ('C', 'invoice', 'C{yy}-{n:5}', 'CR'),
    ('T', 'invoice', 'T{yy}-{n:5}', 'TR'),
    ('S', 'invoice', 'S{yy}-{n:5}', 'SR');

insert into purposes (code, label, supply, tax_category, series_code) values
    ('certification', 'Certification', 'general', 'standard', 'C'),
    ('event-ticket', 'Event ticket', 'on-site', 'standard', 'T'),
    ('online-ticket', 'Online ticket', 'electronic', 'standard', 'T'),
    ('service', 'Service', 'general', 'standard', 'S'),
    ('other', 'Other', 'general', 'standard', 'S');

insert into tax_areas (country, postal_pattern, status, valid_from, valid_to) values
    ('AT', null, 'member', '1995-01-01', null), ('BE', null, 'member', '1993-01-01', null),
    ('BG', null, 'member', '2007-01-01', null), ('HR', null, 'member', '2013-07-01', null),
    ('CY', null, 'member', '2004-05-01', null), ('CZ', null, 'member', '2004-05-01', null),
    ('DK', null, 'member', '1993-01-01', null), ('EE', null, 'member', '2004-05-01', null),
    ('FI', null, 'member', '1995-01-01', null), ('FR', null, 'member', '1993-01-01', null),
    ('DE', null, 'member', '1993-01-01', null), ('GR', null, 'member', '1993-01-01', null),
    ('HU', null, 'member', '2004-05-01', null), ('IE', null, 'member', '1993-01-01', null),
    ('IT', null, 'member', '1993-01-01', null), ('LV', null, 'member', '2004-05-01', null),
    ('LT', null, 'member', '2004-05-01', null), ('LU', null, 'member', '1993-01-01', null),
    ('MT', null, 'member', '2004-05-01', null), ('NL', null, 'member', '1993-01-01', null),
    ('PL', null, 'member', '2004-05-01', null), ('PT', null, 'member', '1993-01-01', null),
    ('RO', null, 'member', '2007-01-01', null), ('SK', null, 'member', '2004-05-01', null),
    ('SI', null, 'member', '2004-05-01', null), ('ES', null, 'member', '1993-01-01', null),
    ('SE', null, 'member', '1995-01-01', null),
    ('GB', null, 'member', '1993-01-01', '2021-01-01'), ('GB', null, 'outside', '2021-01-01', null),
    ('IS', null, 'outside', '1993-01-01', null), ('LI', null, 'outside', '1993-01-01', null),
    ('NO', null, 'outside', '1993-01-01', null), ('CH', null, 'outside', '1993-01-01', null),
    -- Canary Islands, Ceuta, Melilla.
    ('ES', '(35|38)[0-9]{3}', 'special', '1993-01-01', null), ('ES', '51[0-9]{3}', 'special', '1993-01-01', null),
    ('ES', '52[0-9]{3}', 'special', '1993-01-01', null),
    -- French departments and territories overseas; Åland; Heligoland and Büsingen; Livigno and Campione; Mount Athos.
    ('FR', '9[78][0-9]{3}', 'special', '1993-01-01', null), ('FI', '22[0-9]{3}', 'special', '1995-01-01', null),
    ('DE', '(27498|78266)', 'special', '1993-01-01', null), ('IT', '(23041|2206[01])', 'special', '1993-01-01', null),
    ('GR', '63086', 'special', '1993-01-01', null);

insert into tax_rates (country, category, rate, valid_from, valid_to) values
    ('AT', 'standard', 20, '1984-01-01', null), ('BE', 'standard', 21, '1996-01-01', null),
    ('BG', 'standard', 20, '1999-01-01', null), ('HR', 'standard', 25, '2012-03-01', null),
    ('CY', 'standard', 19, '2014-01-13', null), ('CZ', 'standard', 21, '2013-01-01', null),
    ('DK', 'standard', 25, '1992-01-01', null),
    ('EE', 'standard', 22, '2024-01-01', '2025-07-01'), ('EE', 'standard', 24, '2025-07-01', null),
    ('FI', 'standard', 25.5, '2024-09-01', null), ('FR', 'standard', 20, '2014-01-01', null),
    ('DE', 'standard', 19, '2021-01-01', null), ('GR', 'standard', 24, '2016-06-01', null),
    ('HU', 'standard', 27, '2012-01-01', null), ('IE', 'standard', 23, '2021-03-01', null),
    ('IT', 'standard', 22, '2013-10-01', null), ('LV', 'standard', 21, '2012-07-01', null),
    ('LT', 'standard', 21, '2009-09-01', null), ('LU', 'standard', 17, '2024-01-01', null),
    ('MT', 'standard', 18, '2004-01-01', null), ('NL', 'standard', 21, '2012-10-01', null),
    ('PL', 'standard', 23, '2011-01-01', null), ('PT', 'standard', 23, '2011-01-01', null),
    ('RO', 'standard', 19, '2017-01-01', '2025-08-01'), ('RO', 'standard', 21, '2025-08-01', null),
    ('SK', 'standard', 20, '2011-01-01', '2025-01-01'), ('SK', 'standard', 23, '2025-01-01', null),
    ('SI', 'standard', 22, '2013-07-01', null), ('SE', 'standard', 25, '1990-07-01', null),
    ('ES', 'standard', 21, '2012-09-01', null), ('ES', 'reduced', 10, '2012-09-01', null),
    ('ES', 'super-reduced', 4, '1995-01-01', null);

insert into tax_rates (country, category, rate, valid_from)
select country, 'zero', 0, valid_from from tax_areas where status = 'member' and valid_to is null;
