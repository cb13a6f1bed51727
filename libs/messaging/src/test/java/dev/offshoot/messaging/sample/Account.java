package dev.offshoot.messaging.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.testing.database.Sql;
import java.time.Duration;

/** Compares what was sent with what became of it. */
public final class Account {

    private static final String DIFFERENCE =
            "select count(*) from (select note from effects where handler = ? except select note from effects where handler = ?) as missing";
    private static final String OUT_OF_ORDER = """
            select count(*)
            from (select sequence, lag(sequence) over (partition by subject order by id) as before
                  from effects where handler = 'RecordRegistration') as recorded
            where sequence <= before
            """;

    private final Sql sql;

    public Account(Sql sql) {
        this.sql = sql;
    }

    public long sent() {
        return count("sent");
    }

    /** Everything sent was recorded once, in order, and nothing that was not sent. */
    public void balances() {
        await().atMost(Duration.ofSeconds(60)).until(() -> missing("sent", "RecordRegistration") == 0);
        assertThat(missing("RecordRegistration", "sent"))
                .as("recorded but never sent")
                .isZero();
        assertThat(count("RecordRegistration")).as("recorded twice").isEqualTo(sent());
        assertThat(sql.number(OUT_OF_ORDER)).as("recorded out of order").isZero();
        assertThat(sql.count("dead_letters")).isZero();
    }

    private long missing(String handler, String other) {
        return sql.number(DIFFERENCE, handler, other);
    }

    private long count(String handler) {
        return sql.number("select count(*) from effects where handler = ?", handler);
    }
}
