-- Debit +, credit -. Balances are derived, so no row is hot: accounts are read without a lock, by trigger and not by foreign key.

create table ledger_accounts (
    id         bigint generated always as identity primary key,
    created_at timestamptz not null default now(),
    code       varchar(80) not null,
    currency   char(3)     not null,
    kind       text        not null check (kind in ('asset', 'liability', 'income', 'expense')),
    unique (code, currency)
);
create trigger ledger_accounts_frozen before update or delete on ledger_accounts
    for each row execute function refuse_change();

create table ledger_transactions (
    id         bigint generated always as identity primary key,
    created_at timestamptz not null,
    uuid       uuid        not null unique,
    cause      varchar(80) not null unique,
    value_date date        not null,
    written_in xid8        not null
);
create trigger ledger_transactions_frozen before update or delete on ledger_transactions
    for each row execute function refuse_change();

create table ledger_entries (
    id             bigint generated always as identity primary key,
    transaction_id bigint  not null references ledger_transactions (id),
    account_id     bigint  not null,
    amount         bigint  not null check (amount <> 0),
    currency       char(3) not null,
    book_amount    bigint  not null
);
create index ledger_entries_transaction_id_idx on ledger_entries (transaction_id);
create index ledger_entries_account_id_idx on ledger_entries (account_id, id) include (amount, book_amount);
create trigger ledger_entries_frozen before update or delete on ledger_entries
    for each row execute function refuse_change();

create function stamp_ledger_transaction() returns trigger language plpgsql as $$
begin
    new.written_in := pg_current_xact_id();
    return new;
end $$;
create trigger ledger_transactions_stamped before insert on ledger_transactions
    for each row execute function stamp_ledger_transaction();

create function refuse_foreign_ledger_entry() returns trigger language plpgsql as $$
begin
    if exists (select from fresh left join ledger_transactions t on t.id = fresh.transaction_id
            where t.written_in is distinct from pg_current_xact_id()) then
        raise exception 'entries are written together with their ledger transaction'
            using errcode = 'restrict_violation';
    end if;
    if exists (select from fresh left join ledger_accounts a on a.id = fresh.account_id
            where a.currency is distinct from fresh.currency) then
        raise exception 'an entry is in the currency of its account' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger ledger_entries_at_home after insert on ledger_entries referencing new table as fresh
    for each statement execute function refuse_foreign_ledger_entry();

create function refuse_unbalanced_ledger_transaction() returns trigger language plpgsql as $$
declare
    written bigint := case tg_table_name when 'ledger_entries' then (to_jsonb(new)->>'transaction_id')::bigint
        else (to_jsonb(new)->>'id')::bigint end;
begin
    if (select count(*) < 2 or sum(book_amount) <> 0 from ledger_entries where transaction_id = written)
            or exists (select from ledger_entries where transaction_id = written
                group by currency having sum(amount) <> 0) then
        raise exception 'ledger transaction % is not balanced', written using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger ledger_transactions_balanced after insert on ledger_transactions
    deferrable initially deferred for each row execute function refuse_unbalanced_ledger_transaction();
create constraint trigger ledger_entries_balanced after insert on ledger_entries
    deferrable initially deferred for each row execute function refuse_unbalanced_ledger_transaction();
