package dev.offshoot.broker.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class InstanceTest {

    private static final long NOW = 1_000_000_000L;

    private final Instance instance = new Instance(
            new Endpoint(Address.parse("http://127.0.0.1:9"), InetSocketAddress.createUnresolved("127.0.0.1", 9)),
            TestUpstreams.USUAL.breaker(),
            NOW);

    private boolean look(Readiness found, long after) {
        return instance.checked(found, NOW + after, "seen in a test");
    }

    private void twice(Readiness found, long after) {
        look(found, after);
        look(found, after);
    }

    @Test
    void twoGoodChecksInARowMakeItHealthy() {
        assertThat(look(Readiness.READY, 0)).isFalse();
        assertThat(look(Readiness.UNREADY, 1)).isFalse();
        assertThat(look(Readiness.READY, 2)).isFalse();
        assertThat(instance.state()).isEqualTo(InstanceState.UNKNOWN);

        assertThat(look(Readiness.READY, 3)).isTrue();

        assertThat(instance.state()).isEqualTo(InstanceState.HEALTHY);
    }

    @Test
    void unreadyOneIsLeftAloneForFiveSeconds() {
        twice(Readiness.UNREADY, 0);
        assertThat(instance.state()).isEqualTo(InstanceState.OUT);

        twice(Readiness.READY, 4_999);
        assertThat(instance.state()).isEqualTo(InstanceState.OUT);

        assertThat(look(Readiness.READY, 5_000)).isTrue();
    }

    @Test
    void whoComesAfterOneThatIsGoneNeedNotWait() {
        twice(Readiness.GONE, 0);
        assertThat(instance.state()).isEqualTo(InstanceState.OUT);

        look(Readiness.READY, 300);
        assertThat(instance.hasJustAnswered()).isTrue();

        assertThat(look(Readiness.READY, 500)).isTrue();
        assertThat(instance.isSettled()).isTrue();
    }

    @Test
    void whatDiesAgainSoonWaitsForLonger() {
        twice(Readiness.GONE, 0);
        twice(Readiness.READY, 500);

        twice(Readiness.GONE, 2_000);
        twice(Readiness.READY, 11_999);
        assertThat(instance.state()).isEqualTo(InstanceState.OUT);
        assertThat(instance.hasJustAnswered()).isFalse();

        assertThat(look(Readiness.READY, 12_000)).isTrue();
    }

    @Test
    void oneThreadFollowsIt() {
        assertThat(instance.beginFollowing()).isTrue();
        assertThat(instance.beginFollowing()).isFalse();

        instance.endFollowing();

        assertThat(instance.beginFollowing()).isTrue();
    }
}
