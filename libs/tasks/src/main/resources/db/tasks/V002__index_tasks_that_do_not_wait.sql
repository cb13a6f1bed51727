-- The figures count what runs and what failed without reading what waits, which may be a million rows.
create index tasks_not_waiting_idx on tasks (task_name, state) where state <> 'waiting';
