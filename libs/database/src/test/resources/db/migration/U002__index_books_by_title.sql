drop index books_title_idx;
comment on table books is 'readable for ${service_role} by title no more';
