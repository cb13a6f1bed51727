package dev.offshoot.tasks.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

    private final Retries retries = new Retries(4, Duration.ofSeconds(2), Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 6", "3, 18", "4, 54", "5, 60", "1000, 60"})
    void pausesGrowUpToTheLongest(int failures, long seconds) {
        long millis = seconds * 1000;

        assertThat(retries.pauseAfter(failures).toMillis()).isBetween(millis, millis * 5 / 4);
    }

    @Test
    void pausesDiffer() {
        assertThat(IntStream.range(0, 50).mapToObj(n -> retries.pauseAfter(3)).collect(Collectors.toSet()))
                .hasSizeGreaterThan(10);
    }

    @Test
    void triesAreCounted() {
        assertThat(retries.areOverAfter(3)).isFalse();
        assertThat(retries.areOverAfter(4)).isTrue();
    }
}
