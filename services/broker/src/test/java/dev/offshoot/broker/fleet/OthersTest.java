package dev.offshoot.broker.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OthersTest {

    private final Others others = new Others(List.of(new Lease("left", 1, Set.of("shop"))), 0);

    @Test
    void whatOthersKnowHoldsAsLongAsALease() {
        assertThat(others.knowHealthy("shop", TimeUnit.SECONDS.toNanos(14))).isTrue();
        assertThat(others.knowHealthy("mail", TimeUnit.SECONDS.toNanos(14))).isFalse();

        assertThat(others.knowHealthy("shop", TimeUnit.SECONDS.toNanos(15))).isFalse();
    }
}
