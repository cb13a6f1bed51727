package dev.offshoot.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An exact amount: {@code {"amount":"12.50","currency":"EUR"}} on every wire, whole minor units (1250) in arithmetic and
 * tables.
 *
 * @param amount decimal with exactly the currency's fraction digits; fewer are filled up, more are refused
 * @param currency ISO 4217 code
 */
@Serdeable
public record Money(String amount, String currency) implements Comparable<Money> {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,4})?");

    public Money {
        amount = exact(amount, fractionDigits(currency)).toPlainString();
    }

    public static Money ofMinor(long minorUnits, String currency) {
        return new Money(
                BigDecimal.valueOf(minorUnits, fractionDigits(currency)).toPlainString(), currency);
    }

    public static Money zero(String currency) {
        return ofMinor(0, currency);
    }

    public long minorUnits() {
        return new BigDecimal(amount).unscaledValue().longValueExact();
    }

    public Money plus(Money other) {
        return ofMinor(Math.addExact(minorUnits(), minorUnitsOf(other)), currency);
    }

    public Money minus(Money other) {
        return ofMinor(Math.subtractExact(minorUnits(), minorUnitsOf(other)), currency);
    }

    public Money times(int factor) {
        return ofMinor(Math.multiplyExact(minorUnits(), (long) factor), currency);
    }

    public boolean isPositive() {
        return minorUnits() > 0;
    }

    public boolean isNegative() {
        return minorUnits() < 0;
    }

    public boolean isZero() {
        return minorUnits() == 0;
    }

    /** @throws IllegalArgumentException when the currencies differ */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits(), minorUnitsOf(other));
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }

    private long minorUnitsOf(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(this + " and " + other + " are of different currencies");
        }
        return other.minorUnits();
    }

    private static BigDecimal exact(String amount, int fractionDigits) {
        if (!DECIMAL.matcher(amount).matches()) {
            throw new IllegalArgumentException("An amount is a decimal such as 12.50");
        }
        BigDecimal decimal = new BigDecimal(amount);
        if (decimal.scale() > fractionDigits) {
            throw new IllegalArgumentException(
                    "An amount in this currency has at most " + fractionDigits + " fraction digits");
        }
        BigDecimal exact = decimal.setScale(fractionDigits);
        if (exact.unscaledValue().bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException("The amount is too large");
        }
        return exact;
    }

    private static int fractionDigits(String currency) {
        int digits = knownCurrency(currency).getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(currency + " is not a currency one can pay in");
        }
        return digits;
    }

    private static Currency knownCurrency(String currency) {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("A currency is an ISO 4217 code such as EUR", unknown);
        }
    }
}
