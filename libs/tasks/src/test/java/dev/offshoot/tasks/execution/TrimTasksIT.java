package dev.offshoot.tasks.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.tasks.sample.TaskRows;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "orders", properties = "offshoot.tasks.enabled=false")
class TrimTasksIT {

    private final RunningService service;
    private final TaskRows rows;

    TrimTasksIT(RunningService service) {
        this.service = service;
        this.rows = new TaskRows(service);
    }

    @Test
    void endedTasksGoWhenTheirTimeIsOver() {
        service.sql().update("""
                insert into ended_tasks
                    (id, uuid, task_name, state, created_at, attempts, ended_at, remove_at)
                select n, gen_random_uuid(), 'orders.send-receipt', 'done', now(), 1, now(),
                       now() + case when n <= 2500 then interval '-1 second' else interval '1 hour' end
                from generate_series(1, 2503) as n
                """);

        service.bean(TrimTasks.class).run();

        assertThat(service.sql().number("select count(*) from ended_tasks where state = 'done'"))
                .isEqualTo(3);
    }

    @Test
    void taskThatNobodyKnowsIsDeadAfterADayAndSaysSo() {
        UUID old = unknown("2 days");
        UUID fresh = unknown("2 hours");

        service.bean(TrimTasks.class).run();

        assertThat(rows.state(old)).isEqualTo("dead");
        assertThat(rows.error(old)).isEqualTo("This release knows no task of this name");
        assertThat(rows.ended("task_data is not null", old)).isEqualTo(true);
        assertThat(rows.state(fresh)).isEqualTo("waiting");
    }

    @Test
    void taskThatNobodyKnowsAndAGoneInstanceTookIsDeadToo() {
        UUID taken = unknown("3 days");
        UUID running = unknown("3 days");
        service.sql()
                .update(
                        "update tasks set picked = true, last_heartbeat = now() - interval '2 days' where uuid = ?",
                        taken);
        service.sql().update("update tasks set picked = true, last_heartbeat = now() where uuid = ?", running);

        service.bean(TrimTasks.class).run();

        assertThat(rows.state(taken)).isEqualTo("dead");
        assertThat(rows.state(running)).isEqualTo("running");
        assertThat(service.http().get("/api/orders/metrics").send().body())
                .containsPattern("offshoot_tasks\\{[^}]*name=\"undeclared\",[^}]*state=\"dead\"[^}]*} [1-9]");
    }

    @Test
    void recurringTaskOfAReleaseTakenBackKeepsItsTickForAMonth() {
        unknownTick("orders.gone-tick", "2 days");
        unknownTick("orders.old-tick", "31 days");
        Object due = rows.recurring("execution_time", "orders.gone-tick");

        service.bean(TrimTasks.class).run();

        assertThat(rows.recurring("execution_time", "orders.gone-tick")).isEqualTo(due);
        assertThat(service.sql().number("select count(*) from tasks where task_name = 'orders.old-tick'"))
                .isZero();
    }

    private void unknownTick(String name, String overdue) {
        service.sql().update("""
                insert into tasks (task_name, task_instance, execution_time, picked, version, uuid, created_at, schedule)
                values (?, 'recurring', now() - ?::interval, false, 1, gen_random_uuid(), now(), 'every PT1H')
                """, name, overdue);
    }

    private UUID unknown(String overdue) {
        UUID id = UUID.randomUUID();
        service.sql().update("""
                insert into tasks (task_name, task_instance, task_data, execution_time, picked, version, uuid, created_at)
                values ('orders.gone-task', ?, '\\x7b7d', now() - ?::interval, false, 1, ?, now())
                """, id.toString(), overdue, id);
        return id;
    }
}
