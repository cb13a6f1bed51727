package dev.offshoot.tasks.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.tasks.sample.Orders;
import dev.offshoot.tasks.sample.Receipt;
import dev.offshoot.tasks.sample.TaskRows;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Three instances on one database, by a clock that is moved. */
@OffshootTest(
        service = "orders",
        properties = {"offshoot.tasks.start-after=0s", "offshoot.tasks.poll-interval=50ms"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstancesIT {

    private static final Duration AN_HOUR = Duration.ofHours(1).plusSeconds(1);

    private final RunningService service;
    private final List<RunningService> instances;
    private final TaskRows rows;

    InstancesIT(RunningService service) {
        this.service = service;
        this.rows = new TaskRows(service);
        this.instances = List.of(service, service.startAnother(), service.startAnother());
    }

    @BeforeEach
    void awaitFirstTick() {
        awaitTicks(1);
    }

    @Test
    void eachTickRunsOnceHoweverManyInstancesWaitForIt() {
        long before = ticks();

        for (int tick = 1; tick <= 8; tick++) {
            service.clock().advance(AN_HOUR);
            awaitTicks(before + tick);
        }

        staysAt(before + 8);
    }

    @Test
    void ticksMissedWhileNobodyRanAreCaughtUpOnce() {
        instances.forEach(RunningService::stop);
        long before = ticks();
        long days = rows.runs("day");
        service.clock().advance(Duration.ofDays(3));

        instances.forEach(RunningService::start);

        awaitTicks(before + 1);
        await().until(() -> rows.runs("day") == days + 1);
        staysAt(before + 1);
        assertThat(rows.runs("day")).isEqualTo(days + 1);
    }

    @Test
    void cronIsReadInItsZone() {
        assertThat(rows.recurring("(execution_time at time zone 'Europe/Madrid')::time::text", "orders.close-day"))
                .isEqualTo("03:00:00");
    }

    @Test
    void anotherScheduleIsFollowedFromTheNextStartOn() {
        service.sql().update("""
                update tasks set schedule = 'every PT2400H', execution_time = execution_time + interval '100 days'
                where task_name = 'orders.count-stock'
                """);
        long before = ticks();

        service.restart();

        awaitTicks(before + 1);
        assertThat(rows.recurring("schedule", "orders.count-stock")).isEqualTo("every PT1H");
    }

    @Test
    void recurringTaskOutOfTriesWaitsForItsNextTickAndIsNeverDead() {
        await().until(() -> rows.recurring("consecutive_failures", "orders.order-paper") instanceof Integer failures
                && failures >= 2);
        long before = rows.runs("paper");

        service.clock().advance(AN_HOUR);

        await().until(() -> rows.runs("paper") == before + 1);
        await().until(() -> "failed".equals(rows.recurring("state", "orders.order-paper")));
        assertThat(String.valueOf(rows.recurring("error", "orders.order-paper")))
                .contains("The mill ••• does not answer");
        assertThat(rows.recurring("execution_time > last_failure + interval '59 minutes'", "orders.order-paper"))
                .isEqualTo(true);
    }

    @Test
    void threeHundredTasksAreSharedAndEachRunsOnce() {
        Orders orders = service.bean(Orders.class);
        IntStream.range(0, 300).forEach(n -> orders.place(new Receipt("shared-" + n, "Ada", "ok")));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.sql().number("select count(*) from tasks where task_name = 'orders.send-receipt'")
                        == 0);
        assertThat(service.sql().number("select count(*) from runs where note like 'shared-%'"))
                .isEqualTo(300);
        assertThat(service.sql().number("select count(distinct note) from runs where note like 'shared-%'"))
                .isEqualTo(300);
        assertThat(service.sql().number("select count(distinct instance) from runs where note like 'shared-%'"))
                .as("instances that took part")
                .isGreaterThan(1);
    }

    private long ticks() {
        return rows.runs("tick");
    }

    private void awaitTicks(long count) {
        await().until(() -> ticks() >= count && "waiting".equals(rows.recurring("state", "orders.count-stock")));
    }

    private void staysAt(long count) {
        await().during(Duration.ofMillis(400)).until(() -> ticks() == count);
    }
}
