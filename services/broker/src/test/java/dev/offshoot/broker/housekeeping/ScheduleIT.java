package dev.offshoot.broker.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OffshootTest(
        service = "broker",
        properties = {
            "offshoot.broker.listen=127.0.0.1:0",
            "offshoot.broker.lame-duck=0s",
            "offshoot.broker.inner-port=-1",
            "offshoot.broker.routes=src/test/routes",
            "offshoot.broker.state=target/state-of-tasks",
            "offshoot.broker.health.interval=1h",
            "offshoot.broker.client-secret=secret",
            "offshoot.public-url=http://localhost:1",
            "offshoot.tasks.start-after=0s"
        })
class ScheduleIT {

    private static final String ENTRY = """
            insert into audit_entries (uuid, at, actor, action, target)
            values (?, now() - ?::interval, 'test', 'routing.changed', 'shop')
            """;

    private final RunningService broker;

    ScheduleIT(RunningService broker) {
        this.broker = broker;
    }

    @Test
    void everyTaskIsOnTheSchedule() {
        await().untilAsserted(() -> assertThat(broker.sql().query("select task_name from tasks"))
                .extracting(row -> row.get("task_name"))
                .containsExactlyInAnyOrder("broker.expire-orders", "broker.trim-audit", "broker.trim-tasks"));
    }

    @Test
    void auditEntriesAreForgottenAfterFourHundredDays() {
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        broker.sql().update(ENTRY, old, "401 days");
        broker.sql().update(ENTRY, young, "399 days");

        broker.bean(TrimAudit.class).run();

        assertThat(broker.sql().number("select count(*) from audit_entries where uuid = ?", old))
                .isZero();
        assertThat(broker.sql().number("select count(*) from audit_entries where uuid = ?", young))
                .isEqualTo(1);
    }

    @Test
    void ordersWhoseTimeIsOverGo() {
        broker.sql().update("""
                insert into instance_orders (service, address, "order", reason, expires_at, created_at)
                values ('shop', 'http://10.0.0.1:1', 'drain', 'over', now() - interval '1 s', now()),
                       ('shop', 'http://10.0.0.2:1', 'drain', 'not yet', now() + interval '1 h', now())
                """);

        broker.bean(ExpireOrders.class).run();

        assertThat(broker.sql().query("select reason from instance_orders"))
                .extracting(row -> row.get("reason"))
                .containsExactly("not yet");
    }
}
