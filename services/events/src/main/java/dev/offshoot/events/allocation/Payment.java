package dev.offshoot.events.allocation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The money side of a registration.
 *
 * @param price of all its seats in minor units, frozen when payment is asked for; 0 before and when nothing is due
 * @param complimentary an organiser waived the price
 * @param id chosen here, so that a repeated request is the same payment; null as long as none was asked for
 * @param url where to pay, once payments has told
 */
public record Payment(
        long price,
        @Nullable String currency,
        boolean complimentary,
        @Nullable UUID id,
        PaymentStatus status,
        @Nullable String url) {

    static Payment none(boolean complimentary) {
        return new Payment(0, null, complimentary, null, PaymentStatus.NONE, null);
    }

    Payment ask(long price, @Nullable String currency, UUID id) {
        return new Payment(price, currency, complimentary, id, PaymentStatus.REQUESTED, null);
    }

    Payment become(PaymentStatus next) {
        return new Payment(price, currency, complimentary, id, next, url);
    }

    /** As it stands once the registration is over: asked for is withdrawn, paid is refunding when something goes back. */
    Payment end(long refund) {
        if (status.isAwaited()) {
            return become(PaymentStatus.WITHDRAWN);
        }
        return status == PaymentStatus.PAID && refund > 0 ? become(PaymentStatus.REFUNDING) : this;
    }
}
