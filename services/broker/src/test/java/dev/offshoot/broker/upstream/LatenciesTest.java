package dev.offshoot.broker.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void quantilesAreWithinAQuarter() {
        for (int millis = 1; millis <= 100; millis++) {
            latencies.add(millis * 1000L);
        }

        assertThat(latencies.quantile(0.5)).isCloseTo(50, Percentage.withPercentage(25));
        assertThat(latencies.quantile(0.99)).isCloseTo(99, Percentage.withPercentage(25));
    }

    @Test
    void nothingSeenIsZero() {
        assertThat(latencies.quantile(0.99)).isZero();
    }
}
