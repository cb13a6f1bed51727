package dev.offshoot.payments.invoice;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** What is sold, as frozen in the payment's quote, and in which series it is numbered. */
@Introspected
record Sale(
        long paymentId,
        @Nullable Long billingDetailId,
        long quoteId,
        String currency,
        long net,
        long tax,
        long total,
        long bookNet,
        long bookTax,
        long bookTotal,
        String series,
        String pattern,
        String creditSeries,
        String creditPattern) {

    /** @throws IllegalStateException when nobody knows who buys: then nothing can be invoiced */
    long buyer() {
        if (billingDetailId == null) {
            throw new IllegalStateException("Payment " + paymentId + " has no billing details to invoice");
        }
        return billingDetailId;
    }
}
