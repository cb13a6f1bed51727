package dev.offshoot.tasks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.tasks.table.TaskState;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "orders", properties = "offshoot.tasks.enabled=false")
class FiguresReaderIT {

    private static final int WAITING = FiguresReader.MOST + 5_000;

    private final RunningService service;

    FiguresReaderIT(RunningService service) {
        this.service = service;
    }

    @Test
    void howManyWaitIsCountedByIndexAndOnlyUpToALimit() {
        service.sql().update("""
                insert into tasks (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version, uuid, created_at)
                select case when n <= 3 then 'orders.print-label' else 'orders.send-receipt' end,
                       case when n in (4, 5) then 'z' else '' end || n, '\\x7b7d',
                       now() + interval '1 hour', n = 5, case when n = 4 then 1 else 0 end, 1, gen_random_uuid(), now()
                from generate_series(1, ?) n
                """, WAITING);
        service.sql().update("""
                insert into tasks (task_name, task_instance, execution_time, picked, version, uuid, created_at, schedule)
                values ('orders.gone-tick', 'recurring', now() - interval '2 days', false, 1, gen_random_uuid(), now(), 'every PT1H')
                """);
        service.sql().update("analyze tasks");

        TaskFigures figures = service.bean(FiguresReader.class).recent().orElseThrow();

        assertThat(figures.count(key("orders.send-receipt", TaskState.WAITING))).isEqualTo(FiguresReader.MOST);
        assertThat(figures.count(key("orders.send-receipt", TaskState.RUNNING))).isOne();
        assertThat(figures.count(key("orders.send-receipt", TaskState.FAILED))).isOne();
        assertThat(figures.count(key("orders.print-label", TaskState.WAITING))).isEqualTo(3);
        assertThat(figures.oldestWaiting())
                .as("a tick that no declared task waits for")
                .isLessThan(Duration.ofDays(1));
        assertThat(plan(FiguresReader.COUNT.replace("?", String.valueOf(WAITING / 100))))
                .as("the plan of a million rows and the limit, a hundred times smaller")
                .contains("tasks_pkey", "tasks_not_waiting_idx")
                .doesNotContain("Seq Scan on tasks");
        assertThat(plan(FiguresReader.OLDEST.replace("?", "array['orders.close-day']")))
                .contains("tasks_execution_time_idx")
                .doesNotContain("Seq Scan", "Sort");
    }

    private static TaskFigures.Key key(String name, TaskState state) {
        return new TaskFigures.Key(name, state);
    }

    private String plan(String statement) {
        return service.sql().query("explain " + statement).toString();
    }
}
