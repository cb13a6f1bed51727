package dev.offshoot.events.payment;

import dev.offshoot.messaging.UnprocessableEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a payment of ours pays. */
@Singleton
class AskedPayments {

    private static final String US = "events";

    private final AskedPaymentRepository payments;

    AskedPayments(AskedPaymentRepository payments) {
        this.payments = payments;
    }

    /**
     * Empty for a payment that somebody else asked for.
     *
     * @throws UnprocessableEvent for one in our name that is not known here, or pays something else here
     */
    Optional<AskedPayment> find(UUID payment, String requester, @Nullable String reference) {
        if (!requester.equals(US)) {
            return Optional.empty();
        }
        AskedPayment asked = payments.find(payment)
                .orElseThrow(() -> new UnprocessableEvent("No registration has payment " + payment));
        if (reference != null && !reference.equals(asked.uuid().toString())) {
            throw new UnprocessableEvent("Payment " + payment + " is not for registration " + reference);
        }
        return Optional.of(asked);
    }
}
