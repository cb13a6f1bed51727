create table customers (
    id bigint generated always as identity primary key,
    uuid uuid not null unique,
    name varchar(80) not null,
    email varchar(120) not null unique,
    joined_at timestamptz,
    tags text[] not null default '{}'
);

create table orders (
    id bigint generated always as identity primary key,
    uuid uuid not null unique,
    customer uuid not null references customers (uuid),
    status varchar(20) not null,
    photo bytea
);
