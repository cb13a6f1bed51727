-- Which keys have signed here, so that a lost one is noticed before its address hashes stop matching.
create table used_keys (
    id            int         primary key,
    fingerprint   bytea       not null check (length(fingerprint) = 16),
    first_used_at timestamptz not null
);
