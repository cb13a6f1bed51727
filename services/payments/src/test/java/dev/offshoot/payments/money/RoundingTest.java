package dev.offshoot.payments.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Scenario 6, the part of the lines. */
class RoundingTest {

    @Test
    void halvesAreRoundedUp() {
        assertThat(Rounding.times(50, new BigDecimal("0.21"))).isEqualTo(11);
        assertThat(Rounding.times(150, new BigDecimal("0.21"))).isEqualTo(32);
        assertThat(Rounding.times(1, new BigDecimal("0.49"))).isZero();
    }

    @Test
    void aProductBeyondSixtyFourBitsIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rounding.times(Long.MAX_VALUE, BigDecimal.TWO));
    }

    @Test
    void spreadPartsSumToTheAmountAndLieWithinOneUnitOfTheirShare() {
        Random random = new Random(6);
        for (int round = 0; round < 2000; round++) {
            long[] weights = random.longs(1 + random.nextInt(50), 0, 100_000).toArray();
            long amount = random.nextLong(1_000_000);

            long[] parts = Rounding.spread(amount, weights);

            assertThat(Arrays.stream(parts).sum()).isEqualTo(amount);
            double whole = Arrays.stream(weights).sum();
            for (int i = 0; i < parts.length && whole > 0; i++) {
                assertThat(Math.abs(parts[i] - amount * (weights[i] / whole))).isLessThan(1.000001);
            }
        }
    }
}
