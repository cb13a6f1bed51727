create table templates (
    id                 bigint generated always as identity primary key,
    key                varchar(80)  not null unique,
    owner              varchar(40)  not null,
    title              varchar(120) not null,
    topic_id           bigint       not null references topics (id),
    current_version_id bigint,
    version            bigint       not null default 0
);

create table template_versions (
    id           bigint generated always as identity primary key,
    uuid         uuid         not null unique,
    template_id  bigint       not null references templates (id),
    number       int          not null,
    status       varchar(12)  not null check (status in ('draft', 'review', 'published', 'retired')),
    origin       varchar(8)   not null check (origin in ('shipped', 'edited')),
    manifest     jsonb        not null,
    body         text         not null check (length(body) <= 204800),
    texts        jsonb        not null,
    samples      jsonb        not null,
    hash         bytea        not null check (length(hash) = 32),
    author_id    bigint references users (id),
    publisher_id bigint references users (id),
    note         varchar(500),
    created_at   timestamptz  not null,
    published_at timestamptz,
    unique (template_id, number)
);

alter table templates add foreign key (current_version_id) references template_versions (id);

create table template_programs (
    version_id bigint      not null references template_versions (id),
    locale     varchar(35) not null,
    subject    text        not null,
    preheader  text        not null,
    html       text        not null,
    text       text        not null,
    primary key (version_id, locale)
);

create function refuse_changed_version() returns trigger language plpgsql as $$
begin
    if old.status <> 'draft'
       and (old.manifest, old.body, old.texts, old.samples, old.hash, old.number, old.template_id)
           is distinct from (new.manifest, new.body, new.texts, new.samples, new.hash, new.number, new.template_id) then
        raise exception 'a version is never changed after draft' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger template_versions_frozen before update on template_versions
    for each row execute function refuse_changed_version();

revoke update, delete on template_programs from ${service_role};
