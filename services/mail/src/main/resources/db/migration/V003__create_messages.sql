create table messages (
    id            bigint generated always as identity primary key,
    uuid          uuid         not null unique,
    template_id   bigint       not null references templates (id),
    version_id    bigint       not null references template_versions (id),
    business_key  varchar(200) not null,
    source        varchar(8)   not null check (source in ('event', 'request', 'test', 'retry')),
    cause_type    varchar(120),
    cause_id      uuid,
    cause_subject uuid,
    caller        varchar(80),
    acting_for    uuid,
    locale        varchar(35),
    reply_to_id   bigint references users (id),
    reply_to      varchar(254),
    parameters    jsonb check (length(parameters::text) <= 65536),
    secrets       bytea,
    send_at       timestamptz  not null,
    expires_at    timestamptz,
    created_at    timestamptz  not null,
    redacted_at   timestamptz,
    trace_id      varchar(64),
    unique (template_id, business_key)
);

create index messages_cause_subject_idx on messages (cause_subject);
create index messages_created_at_idx on messages (created_at);
create index messages_secrets_idx on messages (id) where secrets is not null;

create table attachments (
    id         bigint generated always as identity primary key,
    uuid       uuid         not null unique,
    message_id bigint       not null references messages (id) on delete cascade,
    name       varchar(120) not null,
    media_type varchar(80)  not null,
    source     jsonb,
    content    bytea,
    size       bigint       not null,
    sha256     bytea
);

create index attachments_message_id_idx on attachments (message_id);
