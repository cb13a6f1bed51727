package dev.offshoot.payments.payment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an edit may change beside the price. */
public record Terms(
        String concept,
        @Nullable String detail,
        @Nullable String internalNote,
        @Nullable Long billingDetailId,
        List<String> methods,
        Instant expiresAt) {

    public static Terms of(Payment payment) {
        return new Terms(
                payment.concept(),
                payment.detail(),
                payment.internalNote(),
                payment.billingDetailId(),
                payment.methods(),
                payment.expiresAt());
    }

    public Terms withBilling(long detailId) {
        return new Terms(concept, detail, internalNote, detailId, methods, expiresAt);
    }
}
