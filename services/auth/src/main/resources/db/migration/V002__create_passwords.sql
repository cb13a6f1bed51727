-- key_id names the ring entry whose pepper went in; null marks a hash taken over from elsewhere.
create table passwords (
    user_id bigint primary key references users,
    hash varchar(255) not null,
    key_id smallint,
    changed_at timestamptz not null,
    chosen boolean not null
);
