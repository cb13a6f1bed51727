package dev.offshoot.payments.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios 5 and 6: every cent up to 3 000.00 at the rates there are. */
class PriceTest {

    private static final List<BigDecimal> RATES = List.of(
            BigDecimal.ZERO, new BigDecimal("4"), new BigDecimal("10"), new BigDecimal("21"), new BigDecimal("25.5"));

    @Test
    void netAndTaxAreTheTotalAtEveryCent() {
        for (BigDecimal rate : RATES) {
            for (long cents = 0; cents <= 300_000; cents++) {
                Price price = Price.ofNet(cents, rate);
                if (price.net() != cents || price.net() + price.tax() != price.total() || off(price, rate)) {
                    throw new AssertionError(price + " at " + rate);
                }
            }
        }
    }

    @Test
    void grossTotalsStayAsAskedAtEveryCent() {
        for (BigDecimal rate : RATES) {
            for (long cents = 0; cents <= 300_000; cents++) {
                Price price = Price.ofGross(cents, rate);
                if (price.total() != cents || price.net() + price.tax() != cents || off(price, rate)) {
                    throw new AssertionError(price + " at " + rate);
                }
            }
        }
    }

    @Test
    void theExampleOfTheDesk() {
        assertThat(Price.ofNet(10_000, new BigDecimal("21"))).isEqualTo(new Price(10_000, 2_100, 12_100));
        assertThat(Price.ofGross(50_000, new BigDecimal("21"))).isEqualTo(new Price(41_322, 8_678, 50_000));
    }

    /** Further than a cent from the exact tax. */
    private static boolean off(Price price, BigDecimal rate) {
        return Math.abs(price.tax() - price.net() * rate.doubleValue() / 100) > 1;
    }
}
