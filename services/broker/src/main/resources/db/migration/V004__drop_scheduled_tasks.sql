-- Its rows were recurring tasks, which libs/tasks stores anew in its own table.
drop table scheduled_tasks;
