create table payments (
    id bigint generated always as identity primary key,
    reference varchar(20) not null unique,
    amount bigint not null
);
