-- A key may become the current one again: each of its turns is a row.
alter table used_keys drop constraint used_keys_pkey;
alter table used_keys add primary key (id, first_used_at);
