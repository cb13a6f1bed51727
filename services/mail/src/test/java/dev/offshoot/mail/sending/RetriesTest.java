package dev.offshoot.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

    @ParameterizedTest
    @CsvSource({"1,5", "2,30", "3,120", "4,600", "5,1800", "6,3600", "20,3600"})
    void gapsGrowWithTwentyPercentSpread(int attempts, long seconds) {
        Duration gap = Retries.gap(attempts, null);

        assertThat(gap).isBetween(Duration.ofMillis(seconds * 800), Duration.ofMillis(seconds * 1200));
    }

    @Test
    void providerThatAsksForMoreTimeGetsIt() {
        assertThat(Retries.gap(1, Duration.ofMinutes(7))).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void waitingForTheDirectoryStaysBetweenTenSecondsAndFiveMinutes() {
        assertThat(Retries.waiting(Duration.ZERO)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Retries.waiting(Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(30));
        assertThat(Retries.waiting(Duration.ofHours(5))).isEqualTo(Duration.ofMinutes(5));
    }
}
