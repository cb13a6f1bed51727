-- An operator's pause holds on every instance, also after a restart.
create table provider_pauses (
    provider  varchar(20)  primary key,
    reason    varchar(300) not null,
    paused_by varchar(80)  not null,
    paused_at timestamptz  not null
);
