package dev.offshoot.mail.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void whatIsUsedComesBackWithTimeAndNeverMoreThanASecondsWorth() {
        Rate rate = Rate.parse("100/s");
        assertThat(rate.free(NOON)).isEqualTo(100);
        rate.used(100);

        assertThat(rate.free(NOON)).isZero();
        assertThat(rate.free(NOON.plusMillis(500))).isEqualTo(50);
        assertThat(rate.free(NOON.plusSeconds(60))).isEqualTo(100);
    }

    @Test
    void slowRateLetsOneMailPassAtATime() {
        Rate rate = Rate.parse("60/h");
        rate.used(rate.free(NOON));

        assertThat(rate.free(NOON.plusSeconds(59))).isZero();
        assertThat(rate.free(NOON.plusSeconds(61))).isOne();
    }

    @Test
    void pauseLastsUntilTheNextMailMayLeave() {
        Rate rate = Rate.parse("500/h");
        assertThat(rate.pause(NOON)).isZero();
        rate.used(1);

        assertThat(rate.pause(NOON)).isBetween(Duration.ofMillis(7_199), Duration.ofMillis(7_201));
        assertThat(rate.pause(NOON.plusSeconds(8))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "0/s", "10/d", "-1/s"})
    void anythingElseIsRefused(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Rate.parse(text));
    }
}
