package dev.offshoot.payments.refund;

import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.payment.Payments;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;

/** Books how a refund ended: one transaction, in the order payment, refund, invoice number. */
@Singleton
class RefundOutcome {

    private final RefundRepository refunds;
    private final Payments payments;
    private final PaymentViews views;
    private final RefundBooks books;
    private final Teller teller;
    private final InstantSource clock;

    RefundOutcome(
            RefundRepository refunds,
            Payments payments,
            PaymentViews views,
            RefundBooks books,
            Teller teller,
            InstantSource clock) {
        this.refunds = refunds;
        this.payments = payments;
        this.views = views;
        this.books = books;
        this.teller = teller;
        this.clock = clock;
    }

    @Transactional
    void succeeded(Refund refund, String providerRefund) {
        Payment payment = payments.lock(refund.paymentId());
        if (refunds.lock(refund.storedId()).status().ended()) {
            return;
        }
        Instant now = clock.instant();
        refunds.succeeded(refund.storedId(), providerRefund, now);
        if (refund.ofDeposit()) {
            Payment after = payments.update(payment.giveBack(refund.amount()));
            books.giveBack(views.of(after), refund, now);
            teller.note("deposit-returned", payment, after, refund);
        } else {
            Payment after = payments.update(payment.refund(refund.amount()));
            teller.note("refunded", payment, after, refund);
            PaymentView view = views.of(after);
            teller.succeeded(view, refund, books.refund(view, refund, payment.saleRefunded(), now));
        }
    }

    @Transactional
    void failed(Refund refund, String code) {
        Payment payment = payments.lock(refund.paymentId());
        if (refunds.lock(refund.storedId()).status().ended()) {
            return;
        }
        refunds.failed(refund.storedId(), code, clock.instant());
        Payment after = payments.update(
                refund.ofDeposit() ? payment.releaseReturn(refund.amount()) : payment.releaseRefund(refund.amount()));
        teller.note("refund-failed", payment, after, refund);
        teller.failed(views.of(after), refund, code);
    }
}
