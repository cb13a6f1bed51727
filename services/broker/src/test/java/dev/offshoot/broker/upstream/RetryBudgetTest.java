package dev.offshoot.broker.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private static final long NOW = 1_000_000_000L;

    private final RetryBudget budget = new RetryBudget(TestUpstreams.USUAL.retry());

    private int spent(long now) {
        int spent = 0;
        while (budget.spend(now)) {
            spent++;
        }
        return spent;
    }

    @Test
    void tenthOfTheRequestsAndThreeASecond() {
        for (int i = 0; i < 1000; i++) {
            budget.requested(NOW);
        }

        assertThat(spent(NOW)).isEqualTo(100 + 30);
    }

    @Test
    void tenSecondsLaterItIsFullAgain() {
        spent(NOW);

        assertThat(spent(NOW + 10_000)).isEqualTo(30);
    }
}
