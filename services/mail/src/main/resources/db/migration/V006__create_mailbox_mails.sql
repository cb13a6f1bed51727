create table mailbox_mails (
    id           bigint generated always as identity primary key,
    uuid         uuid         not null unique,
    delivery_id  bigint references deliveries (id) on delete set null,
    recipient    varchar(254) not null,
    sender       varchar(254) not null,
    subject      varchar(998) not null,
    template_key varchar(80)  not null,
    raw          bytea        not null check (length(raw) <= 20971520),
    received_at  timestamptz  not null
);

create index mailbox_mails_recipient_idx on mailbox_mails (recipient, id);
create index mailbox_mails_received_at_idx on mailbox_mails (received_at);
