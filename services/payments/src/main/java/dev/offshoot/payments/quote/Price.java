package dev.offshoot.payments.quote;

import dev.offshoot.payments.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount with its tax, in minor units: {@code net + tax = total}. */
record Price(long net, long tax, long total) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param percent rate of the tax */
    static Price ofNet(long net, BigDecimal percent) {
        long tax = Rounding.times(net, percent.movePointLeft(2));
        return new Price(net, tax, Math.addExact(net, tax));
    }

    /** The total stays as asked; tax is what the net leaves of it. */
    static Price ofGross(long total, BigDecimal percent) {
        long net = BigDecimal.valueOf(total)
                .multiply(HUNDRED)
                .divide(HUNDRED.add(percent), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Price(net, total - net, total);
    }
}
