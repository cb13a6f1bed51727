package dev.offshoot.payments.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Arithmetic on amounts in minor units. Halves are rounded up, away from zero. */
public final class Rounding {

    private Rounding() {}

    /** @throws ArithmeticException when the result is beyond 64 bits */
    public static long times(long amount, BigDecimal factor) {
        return BigDecimal.valueOf(amount)
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * Spreads an amount over weights by largest remainder: the parts sum to the amount, and none is further than one minor
     * unit from its exact share.
     *
     * @param weights not negative; when all are zero, the first gets everything
     */
    public static long[] spread(long amount, long[] weights) {
        BigInteger whole =
                Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] parts = new long[weights.length];
        if (whole.signum() == 0) {
            parts[0] = amount;
            return parts;
        }
        BigInteger[] remainders = new BigInteger[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] divided = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(whole);
            parts[i] = divided[0].longValueExact();
            remainders[i] = divided[1];
            given += parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(amount - given)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
