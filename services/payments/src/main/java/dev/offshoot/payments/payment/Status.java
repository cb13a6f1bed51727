package dev.offshoot.payments.payment;

import dev.offshoot.contracts.payments.PaymentStatus;
import java.util.Locale;

/** Where a payment stands. */
public enum Status {
    OPEN,
    PROCESSING,
    SUCCEEDED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    CANCELLED,
    EXPIRED;

    /** Money may still complete it. */
    public boolean payable() {
        return this == OPEN || this == PROCESSING;
    }

    /** Its price was paid, whatever went back since. */
    public boolean paid() {
        return switch (this) {
            case SUCCEEDED, PARTIALLY_REFUNDED, REFUNDED -> true;
            case OPEN, PROCESSING, CANCELLED, EXPIRED -> false;
        };
    }

    /** The word of the published contract. */
    public PaymentStatus published() {
        return PaymentStatus.valueOf(name());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
