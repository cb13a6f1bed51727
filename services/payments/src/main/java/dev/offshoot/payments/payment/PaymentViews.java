package dev.offshoot.payments.payment;

import dev.offshoot.payments.billing.BillingDetails;
import dev.offshoot.payments.purpose.Purposes;
import dev.offshoot.payments.quote.Quotes;
import jakarta.inject.Singleton;

/** Reads what a payment names. Joins the running transaction. */
@Singleton
public class PaymentViews {

    private final Payments payments;
    private final Quotes quotes;
    private final Purposes purposes;
    private final BillingDetails billing;

    PaymentViews(Payments payments, Quotes quotes, Purposes purposes, BillingDetails billing) {
        this.payments = payments;
        this.quotes = quotes;
        this.purposes = purposes;
        this.billing = billing;
    }

    public PaymentView of(Payment payment) {
        return new PaymentView(
                payment,
                quotes.get(payment.quoteId()),
                purposes.get(payment.purposeId()),
                payment.payerId() == null ? null : payments.userOf(payment.payerId()),
                payment.billingDetailId() == null ? null : billing.get(payment.billingDetailId()));
    }
}
