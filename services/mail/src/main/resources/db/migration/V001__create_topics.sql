create table topics (
    id         bigint generated always as identity primary key,
    key        varchar(40)   not null unique,
    group_key  varchar(40)   not null,
    kind       varchar(12)   not null check (kind in ('essential', 'notification', 'digest')),
    default_on boolean       not null,
    roles      varchar(40)[] not null default '{}',
    position   int           not null
);

create table preferences (
    user_id    bigint      not null references users (id),
    topic_id   bigint      not null references topics (id),
    enabled    boolean     not null,
    source     varchar(12) not null check (source in ('settings', 'unsubscribe', 'operator', 'import')),
    changed_at timestamptz not null,
    primary key (user_id, topic_id)
);

create function refuse_essential_preference() returns trigger language plpgsql as $$
begin
    if exists (select from topics where id = new.topic_id and kind = 'essential') then
        raise exception 'an essential topic has no preference' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger preferences_never_essential before insert or update on preferences
    for each row execute function refuse_essential_preference();
