package dev.offshoot.payments.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a refund takes back of a sale's tax and book amounts. Each is the difference of two rounded sums, so the shares
 * of all refunds together are the sale exactly and none is ever negative.
 */
public record CreditShare(long net, long tax, long bookNet, long bookTax) {

    /** The sale that is taken back, in minor units. */
    public record Whole(long tax, long total, long bookTax, long bookTotal) {}

    /**
     * @param before what earlier refunds took back, in minor units
     * @param amount what this one takes back; not more than is left
     */
    public static CreditShare next(Whole sale, long before, long amount) {
        if (before < 0 || amount <= 0 || amount > sale.total() - before) {
            throw new IllegalArgumentException(
                    "Of " + sale.total() + " minor units " + before + " are refunded: " + amount + " more is too much");
        }
        long tax = between(sale.tax(), sale.total(), before, amount);
        long bookTax = between(sale.bookTax(), sale.total(), before, amount);
        long bookTotal = between(sale.bookTotal(), sale.total(), before, amount);
        return new CreditShare(amount - tax, tax, bookTotal - bookTax, bookTax);
    }

    public long total() {
        return net + tax;
    }

    public long bookTotal() {
        return bookNet + bookTax;
    }

    private static long between(long whole, long total, long before, long amount) {
        return part(whole, total, before + amount) - part(whole, total, before);
    }

    private static long part(long whole, long total, long share) {
        return BigDecimal.valueOf(whole)
                .multiply(BigDecimal.valueOf(share))
                .divide(BigDecimal.valueOf(total), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
