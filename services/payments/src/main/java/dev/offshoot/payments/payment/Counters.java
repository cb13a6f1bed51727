package dev.offshoot.payments.payment;

/**
 * What came in for a payment, what of it settled the price, and what went back or is promised, in minor units.
 * The database holds the same rules.
 */
public record Counters(
        long paid, long settled, long saleRefunded, long saleReserved, long depositRefunded, long depositReserved) {

    static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0);

    public Counters {
        boolean negative = paid < 0
                || settled < 0
                || saleRefunded < 0
                || saleReserved < 0
                || depositRefunded < 0
                || depositReserved < 0;
        if (negative || saleRefunded + saleReserved > settled || settled + depositRefunded + depositReserved > paid) {
            throw new IllegalArgumentException("Counters promise more than was paid");
        }
    }

    /** What of the price could still be refunded. */
    public long refundable() {
        return settled - saleRefunded - saleReserved;
    }

    /** What came too much and is still here, promised or not. */
    public long deposit() {
        return paid - settled - depositRefunded;
    }

    /** What came too much and nobody is promised. */
    public long returnable() {
        return deposit() - depositReserved;
    }

    Counters captured(long amount) {
        return new Counters(paid + amount, settled, saleRefunded, saleReserved, depositRefunded, depositReserved);
    }

    Counters settled(long amount) {
        return new Counters(paid, settled + amount, saleRefunded, saleReserved, depositRefunded, depositReserved);
    }

    Counters reserveSale(long amount) {
        return new Counters(paid, settled, saleRefunded, saleReserved + amount, depositRefunded, depositReserved);
    }

    Counters refundSale(long amount) {
        return new Counters(
                paid, settled, saleRefunded + amount, saleReserved - amount, depositRefunded, depositReserved);
    }

    Counters reserveDeposit(long amount) {
        return new Counters(paid, settled, saleRefunded, saleReserved, depositRefunded, depositReserved + amount);
    }

    Counters returnDeposit(long amount) {
        return new Counters(
                paid, settled, saleRefunded, saleReserved, depositRefunded + amount, depositReserved - amount);
    }
}
