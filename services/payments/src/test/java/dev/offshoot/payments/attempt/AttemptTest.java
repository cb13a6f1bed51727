package dev.offshoot.payments.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Section 6: when the poller looks. */
class AttemptTest {

    private static final Instant OPENED = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void itLooksSoonThenSeldomThenNeverAgain() {
        Attempt attempt = opened();

        assertThat(attempt.lookAfter(0, OPENED)).isEqualTo(OPENED.plus(Duration.ofMinutes(2)));
        assertThat(attempt.lookAfter(1, at(2))).isEqualTo(at(5));
        assertThat(attempt.lookAfter(2, at(5))).isEqualTo(at(15));
        assertThat(attempt.lookAfter(3, at(15))).isEqualTo(at(60));
        assertThat(attempt.lookAfter(4, at(60))).isEqualTo(at(120));
        assertThat(attempt.lookAfter(28, OPENED.plus(Duration.ofDays(2)))).isNull();
    }

    private static Instant at(int minutes) {
        return OPENED.plus(Duration.ofMinutes(minutes));
    }

    private static Attempt opened() {
        return new Attempt(
                1L,
                OPENED,
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                1,
                1,
                "fake",
                AttemptStatus.OPEN,
                100,
                "EUR",
                "fs_1",
                null,
                null,
                OPENED.plus(Duration.ofHours(24)),
                null,
                0,
                null);
    }
}
