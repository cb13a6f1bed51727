package dev.offshoot.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.messaging.sample.Account;
import dev.offshoot.messaging.sample.Load;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "orders")
class TwoInstancesIT {

    private static final String LEADERS =
            "select count(distinct pid) from pg_locks where locktype = 'advisory' and classid = 7100 and objid = ? and granted"
                    + " and database = (select oid from pg_database where datname = current_database())";
    private static final int RELAY = 1;
    private static final int CONSUMER = 2;

    private final RunningService service;

    TwoInstancesIT(RunningService service) {
        this.service = service;
    }

    @Test
    void theOtherTakesOverInOrder() {
        RunningService other = service.startAnother();
        Account account = new Account(service.sql());
        AtomicBoolean sending = new AtomicBoolean(true);
        Thread.ofVirtual().start(() -> new Load(other.context()).sendWhile(sending::get));
        await().until(() -> account.sent() > 200);
        assertThat(service.sql().number(LEADERS, RELAY)).isOne();
        assertThat(service.sql().number(LEADERS, CONSUMER)).isOne();

        service.stop();
        long sent = account.sent();
        await().atMost(Duration.ofSeconds(30)).until(() -> account.sent() > sent + 200);
        sending.set(false);

        account.balances();
        service.start();
    }
}
