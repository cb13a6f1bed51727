alter table shelves add column capacity int not null default 40;
alter table shelves add constraint shelves_capacity_check check (capacity > 0);

create function shelves_are_kept() returns trigger language plpgsql as $$
begin
    raise exception 'shelves are kept';
end
$$;

create trigger shelves_kept before delete on shelves for each row execute function shelves_are_kept();
