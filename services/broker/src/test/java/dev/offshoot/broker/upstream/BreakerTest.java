package dev.offshoot.broker.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.broker.upstream.Breaker.Position;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final long NOW = 1_000_000_000L;

    private final Breaker breaker = new Breaker(TestUpstreams.USUAL.breaker());

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(NOW);
        }
    }

    @Test
    void opensOnceHalfOfTwentyFail() {
        fail(10);
        for (int i = 0; i < 9; i++) {
            breaker.succeeded(NOW);
        }
        assertThat(breaker.position()).isEqualTo(Position.CLOSED);

        breaker.failed(NOW);

        assertThat(breaker.position()).isEqualTo(Position.OPEN);
        assertThat(breaker.admits(NOW)).isFalse();
    }

    @Test
    void letsThreeThroughAfterFiveSecondsAndClosesWhenTheySucceed() {
        fail(20);
        assertThat(breaker.admits(NOW + 4_999)).isFalse();

        assertThat(breaker.admits(NOW + 5_000)).isTrue();
        assertThat(breaker.admits(NOW + 5_000)).isTrue();
        assertThat(breaker.admits(NOW + 5_000)).isTrue();
        assertThat(breaker.admits(NOW + 5_000)).isFalse();
        for (int i = 0; i < 3; i++) {
            breaker.succeeded(NOW + 5_100);
        }

        assertThat(breaker.position()).isEqualTo(Position.CLOSED);
    }

    @Test
    void failedProbeDoublesTheWait() {
        fail(20);
        breaker.admits(NOW + 5_000);

        breaker.failed(NOW + 5_000);

        assertThat(breaker.admits(NOW + 14_999)).isFalse();
        assertThat(breaker.admits(NOW + 15_000)).isTrue();
    }

    @Test
    void healthyInstanceEndsTheWait() {
        fail(20);

        breaker.instanceReturned();

        assertThat(breaker.admits(NOW)).isTrue();
    }

    @Test
    void abandonedProbeFreesItsPlace() {
        fail(20);
        for (int i = 0; i < 3; i++) {
            breaker.admits(NOW + 5_000);
        }

        breaker.abandoned();

        assertThat(breaker.admits(NOW + 5_000)).isTrue();
    }

    @Test
    void failuresOfElevenSecondsAgoAreForgotten() {
        fail(15);
        for (int i = 0; i < 5; i++) {
            breaker.failed(NOW + 11_000);
        }

        assertThat(breaker.position()).isEqualTo(Position.CLOSED);
    }
}
