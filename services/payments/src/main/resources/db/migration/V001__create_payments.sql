create table payments (
    id         bigint generated always as identity primary key,
    uuid       uuid         not null unique,
    owner_id   bigint       not null references users (id),
    title      varchar(200) not null,
    created_at timestamptz  not null,
    version    bigint       not null
);

create index payments_owner_id_idx on payments (owner_id, id);
