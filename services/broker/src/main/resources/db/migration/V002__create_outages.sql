create table outages (
    service varchar(40) primary key,
    since timestamptz not null
);
