-- A hash may be made under one key of the ring and stored again under a later one: a provider's event of a mail that
-- left before the rotation, an old unsubscribe link. What was stored until now was made by the key current then.
alter table deliveries add column address_key_id int;
alter table suppressions add column key_id int;

create temporary table turns on commit drop as
    select id, case when row_number() over turn = 1 then '-infinity' else first_used_at end as since,
        coalesce(lead(first_used_at) over turn, 'infinity') as until
    from used_keys window turn as (order by first_used_at);

update deliveries d set address_key_id = t.id from turns t
    where d.address_hash is not null and d.created_at >= t.since and d.created_at < t.until;
update suppressions s set key_id = t.id from turns t where s.created_at >= t.since and s.created_at < t.until;
