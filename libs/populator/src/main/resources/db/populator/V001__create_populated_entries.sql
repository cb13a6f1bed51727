-- What scenarios have put into this database, so that a second run leaves it alone.
create table populated_entries (
    entity varchar(60) not null,
    key varchar(200) not null,
    -- SHA-256 of the entry as it is written, so that !now does not count as a change.
    digest bytea not null,
    primary key (entity, key)
);
