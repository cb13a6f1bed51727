package dev.offshoot.mail.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final Circuit circuit = new Circuit();

    @Test
    void tenPostponementsInARowOpenIt() {
        postponed(9);
        assertThat(circuit.allowed(100, NOON)).isEqualTo(100);

        postponed(1);
        assertThat(circuit.allowed(100, NOON)).isZero();
    }

    @Test
    void successInBetweenStartsTheCountAgain() {
        postponed(9);
        circuit.succeeded();
        postponed(9);

        assertThat(circuit.open()).isFalse();
    }

    @Test
    void afterThePauseOneMailMayTry() {
        postponed(10);

        assertThat(circuit.allowed(100, NOON.plusSeconds(31))).isOne();
        circuit.succeeded();
        assertThat(circuit.allowed(100, NOON.plusSeconds(31))).isEqualTo(100);
    }

    private void postponed(int times) {
        IntStream.range(0, times).forEach(i -> circuit.postponed(NOON));
    }
}
