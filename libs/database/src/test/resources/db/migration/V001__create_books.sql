create table books (
    id bigint generated always as identity primary key,
    shelf_id bigint not null references shelves,
    title text not null
);
