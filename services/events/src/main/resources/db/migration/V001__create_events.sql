create table events (
    id                   bigint generated always as identity primary key,
    uuid                 uuid          not null unique,
    slug                 varchar(80)   not null constraint events_slug_key unique,
    status               text          not null
        check (status in ('draft', 'in-review', 'rejected', 'published', 'cancelled')),
    category             text          not null check (category in ('talk', 'workshop', 'summit', 'other')),
    category_label       varchar(128),
    title                varchar(255)  not null,
    subtitle             varchar(512),
    description          varchar(20000),
    cover_id             uuid,
    starts_at            timestamptz,
    ends_at              timestamptz,
    time_zone            varchar(64)   not null,
    format               text          not null check (format in ('on-site', 'hybrid', 'online')),
    place_name           varchar(255),
    address              varchar(512),
    place_id             varchar(255),
    city                 varchar(120),
    country              char(2),
    online_url           varchar(1000),
    online_for           text          not null check (online_for in ('everyone', 'confirmed')),
    website_url          varchar(1000),
    -- Empty only before it is submitted.
    languages            text[]        not null check (cardinality(languages) <= 10),
    visibility           text          not null check (visibility in ('public', 'unlisted', 'members')),
    registration_mode    text          not null check (registration_mode in ('none', 'internal')),
    opens_at             timestamptz,
    closes_at            timestamptz,
    waiting_list         text          not null check (waiting_list in ('off', 'automatic')),
    offer_minutes        int           not null check (offer_minutes between 0 and 10080),
    payment_minutes      int           not null check (payment_minutes between 10 and 10080),
    guests_allowed       boolean       not null,
    show_seats_left      boolean       not null,
    cancel_until         timestamptz,
    refund_until         timestamptz,
    owner_id             bigint references users (id),
    ics_sequence         int           not null default 0,
    -- Words without case and accents, folded by the service, because PostgreSQL's dictionaries know one language each: of
    -- the event and its people, and of its place, which is also searched alone.
    search_text          text          not null default '',
    search_place         text          not null default '',
    search               tsvector      not null generated always as
        (to_tsvector('simple', search_text) || setweight(to_tsvector('simple', search_place), 'B')) stored,
    changed_since_review boolean       not null default false,
    created_at           timestamptz   not null,
    published_at         timestamptz,
    changed_at           timestamptz   not null,
    cancelled_at         timestamptz,
    cancel_reason        varchar(500),
    deleted_at           timestamptz,
    version              bigint        not null,
    check (starts_at <= ends_at),
    check (published_at is null or num_nulls(starts_at, ends_at) = 0),
    check ((category = 'other') = (category_label is not null)),
    check ((status = 'cancelled') = (cancelled_at is not null))
);

create index events_status_starts_at_idx on events (status, starts_at, id);
create index events_published_at_idx on events (published_at, id) where status = 'published';
create index events_owner_id_idx on events (owner_id, starts_at);
create index events_languages_idx on events using gin (languages);
create index events_search_idx on events using gin (search);

-- Who really decided; nobody rewrites it. Only the words of a person who is erased go.
create table reviews (
    id       bigint generated always as identity primary key,
    event_id bigint      not null references events (id),
    actor_id bigint      not null references users (id),
    decision text        not null check (decision in ('submitted', 'published', 'rejected', 'withdrawn', 'recalled')),
    comment  varchar(2000),
    at       timestamptz not null
);

create index reviews_event_id_idx on reviews (event_id, id);
create index reviews_actor_id_idx on reviews (actor_id);
revoke update, delete on reviews from ${service_role};
grant update (comment) on reviews to ${service_role};

create table organisers (
    id       bigint generated always as identity primary key,
    uuid     uuid         not null unique,
    event_id bigint       not null references events (id),
    position int          not null,
    name     varchar(255) not null,
    email    varchar(320),
    url      varchar(1000),
    logo_id  uuid,
    constraint organisers_event_id_position_key unique (event_id, position) deferrable initially deferred
);

create table team_members (
    id          bigint generated always as identity primary key,
    uuid        uuid        not null unique,
    event_id    bigint      not null references events (id),
    user_id     bigint references users (id),
    guest_name  varchar(255),
    guest_title varchar(255),
    guest_url   varchar(1000),
    role        text        not null
        check (role in ('speaker', 'collaborator', 'trainer', 'facilitator', 'coach', 'host')),
    position    int         not null,
    rights      text[]      not null check (rights <@ array ['edit', 'attendees', 'check-in']),
    source      text        not null check (source in ('editor', 'opportunity')),
    source_id   uuid,
    added_at    timestamptz not null,
    removed_at  timestamptz,
    check (num_nonnulls(user_id, guest_name) = 1),
    check (user_id is not null or rights = '{}'),
    check (user_id is null or num_nonnulls(guest_title, guest_url) = 0),
    check ((source = 'opportunity') = (source_id is not null)),
    constraint team_members_source_key unique (source_id, user_id)
);

create unique index team_members_user_role_idx on team_members (event_id, user_id, role) where removed_at is null;
create index team_members_event_id_idx on team_members (event_id, position) where removed_at is null;
create index team_members_user_id_idx on team_members (user_id, event_id) where removed_at is null;

-- What media was asked to keep for an event. Ended by the event's editors, or by media with a reason that they see.
create table media_references (
    id           bigint generated always as identity primary key,
    uuid         uuid        not null unique,
    event_id     bigint      not null references events (id),
    slot         text        not null check (slot in ('cover', 'logo')),
    resource_id  uuid        not null,
    added_at     timestamptz not null,
    ended_at     timestamptz,
    reason       varchar(60),
    check (reason is null or ended_at is not null)
);

create unique index media_references_live_idx on media_references (event_id, slot, resource_id) where ended_at is null;
create index media_references_event_id_idx on media_references (event_id, id);
create index media_references_resource_id_idx on media_references (resource_id) where ended_at is null;

-- The lock of everything that takes or frees a seat.
create table allocations (
    event_id      bigint primary key references events (id),
    next_position bigint not null default 1 check (next_position >= 1)
) with (fillfactor = 50);

create table pools (
    id       bigint generated always as identity primary key,
    uuid     uuid         not null unique,
    event_id bigint       not null references events (id),
    name     varchar(120) not null,
    capacity int check (capacity between 0 and 1000000),
    held     int          not null default 0,
    version  bigint       not null,
    constraint pools_event_id_name_key unique (event_id, name),
    constraint pools_held_check check (held >= 0 and (capacity is null or held <= capacity))
) with (fillfactor = 50);

create table ticket_types (
    id          bigint generated always as identity primary key,
    uuid        uuid         not null unique,
    event_id    bigint       not null references events (id),
    name        varchar(120) not null,
    description varchar(1000),
    price       bigint       not null default 0 check (price >= 0),
    currency    char(3),
    sales_from  timestamptz,
    sales_until timestamptz,
    closed      boolean      not null default false,
    -- People in line for this type; moved with the rows under the lock.
    waiting     int          not null default 0 check (waiting >= 0),
    position    int          not null,
    version     bigint       not null,
    check (price = 0 or currency is not null),
    check (sales_from <= sales_until),
    constraint ticket_types_event_id_name_key unique (event_id, name)
) with (fillfactor = 50);

create table ticket_type_pools (
    ticket_type_id bigint not null references ticket_types (id) on delete cascade,
    pool_id        bigint not null references pools (id),
    primary key (ticket_type_id, pool_id)
);

create index ticket_type_pools_pool_id_idx on ticket_type_pools (pool_id);

create table registrations (
    id             bigint generated always as identity primary key,
    uuid           uuid        not null unique,
    event_id       bigint      not null references events (id),
    ticket_type_id bigint      not null references ticket_types (id),
    user_id        bigint references users (id),
    guest_name     varchar(255),
    guest_email    varchar(320),
    locale         varchar(35) not null,
    seats          int         not null check (seats between 1 and 10),
    position       bigint      not null,
    status         text        not null
        check (status in ('unverified', 'offered', 'pending-payment', 'confirmed', 'waiting', 'cancelled')),
    hold_until     timestamptz,
    price          bigint      not null default 0 check (price >= 0),
    currency       char(3),
    -- Given away by the organisers, whatever the price.
    complimentary  boolean     not null default false,
    payment_id     uuid unique,
    payment_status text        not null default 'none'
        check (payment_status in ('none', 'requested', 'open', 'processing', 'paid', 'withdrawn', 'refunding', 'refunded',
            'refund-failed')),
    pay_url        varchar(1000),
    source         text        not null check (source in ('self', 'guest', 'organiser', 'import')),
    actor_id       bigint references users (id),
    cancelled_by   text
        check (cancelled_by in ('attendee', 'organiser', 'expiry', 'payment', 'event', 'account')),
    cancel_reason  varchar(500),
    link_version   int         not null default 1,
    confirmed_at   timestamptz,
    cancelled_at   timestamptz,
    version        bigint      not null,
    created_at     timestamptz not null,
    check ((user_id is null) = (guest_name is not null)),
    check ((guest_name is null) = (guest_email is null)),
    check (price = 0 or currency is not null),
    constraint registrations_hold_until_check
        check ((status in ('unverified', 'offered', 'pending-payment')) = (hold_until is not null)),
    check ((status = 'cancelled') = (cancelled_at is not null)),
    check ((status = 'cancelled') = (cancelled_by is not null)),
    constraint registrations_event_id_position_key unique (event_id, position)
) with (fillfactor = 80);

create unique index registrations_live_user_idx on registrations (event_id, user_id)
    where status in ('unverified', 'offered', 'pending-payment', 'confirmed', 'waiting');
create unique index registrations_live_guest_idx on registrations (event_id, lower(guest_email))
    where status in ('unverified', 'offered', 'pending-payment', 'confirmed', 'waiting');
create index registrations_waiting_idx on registrations (ticket_type_id, position) where status = 'waiting';
create index registrations_event_hold_idx on registrations (event_id, hold_until) where hold_until is not null;
create index registrations_hold_idx on registrations (hold_until) where hold_until is not null;
create index registrations_user_id_idx on registrations (user_id, created_at);

-- Who was let in before others by hand: who did it, and why.
create table promotions (
    id              bigint generated always as identity primary key,
    registration_id bigint       not null references registrations (id),
    actor_id        bigint       not null references users (id),
    reason          varchar(500) not null,
    at              timestamptz  not null
);

create index promotions_registration_id_idx on promotions (registration_id);

create table tickets (
    id              bigint generated always as identity primary key,
    uuid            uuid   not null unique,
    registration_id bigint not null references registrations (id),
    seat_no         int    not null check (seat_no between 1 and 10),
    code_version    int    not null default 1,
    status          text   not null check (status in ('valid', 'void')),
    admitted_at     timestamptz,
    admitted_by     bigint references users (id),
    gate            varchar(60),
    constraint tickets_registration_id_seat_no_key unique (registration_id, seat_no)
) with (fillfactor = 80);

create table scans (
    id          bigint generated always as identity primary key,
    scan_id     uuid        not null unique,
    event_id    bigint      not null references events (id),
    ticket_id   bigint references tickets (id),
    actor_id    bigint      not null references users (id),
    gate        varchar(60),
    result      text        not null check (result in ('admitted', 'already-admitted', 'void', 'not-confirmed', 'wrong-event',
        'unknown', 'too-early', 'too-late')),
    scanned_at  timestamptz not null,
    received_at timestamptz not null
);

create index scans_event_id_idx on scans (event_id, id);
create index scans_ticket_id_idx on scans (ticket_id, id);

create table ticket_keys (
    id             bigint generated always as identity primary key,
    kid            varchar(60) not null unique,
    public_jwk     jsonb       not null,
    private_sealed bytea       not null,
    created_at     timestamptz not null,
    retired_at     timestamptz
);

-- How far those who will attend have been told of another time or place.
create table reschedulings (
    id         bigint generated always as identity primary key,
    event_id   bigint      not null references events (id),
    told_up_to bigint      not null,
    created_at timestamptz not null
);
