drop trigger shelves_kept on shelves;
drop function shelves_are_kept();
alter table shelves drop column capacity;
