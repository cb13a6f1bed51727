create table entries (
    id bigint generated always as identity primary key,
    title text not null,
    slug text unique,
    touched int not null default 0,
    noted_on date
);

create table steps (
    position bigint generated always as identity primary key,
    name text not null
);

create table switches (
    name text primary key,
    value text not null
);
