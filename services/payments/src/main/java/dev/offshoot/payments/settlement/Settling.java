package dev.offshoot.payments.settlement;

import static dev.offshoot.payments.settlement.SettlementProblem.ALREADY_RECORDED;
import static dev.offshoot.payments.settlement.SettlementProblem.AMOUNT_DIFFERS;
import static dev.offshoot.payments.settlement.SettlementProblem.BILLING_INCOMPLETE;
import static dev.offshoot.payments.settlement.SettlementProblem.NOT_OPEN;

import dev.offshoot.contracts.payments.PaymentMethod;
import dev.offshoot.identity.Caller;
import dev.offshoot.payments.attempt.LiveSessions;
import dev.offshoot.payments.capture.Capture;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.payment.Status;
import dev.offshoot.payments.receipt.Completion;
import dev.offshoot.payments.receipt.Completion.Paid;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Records money that came outside any provider: exactly the open amount, once for each bank reference. */
@Singleton
class Settling {

    private final Payments payments;
    private final PaymentViews views;
    private final LiveSessions sessions;
    private final ManualCaptures captures;
    private final Completion completion;

    Settling(
            Payments payments,
            PaymentViews views,
            LiveSessions sessions,
            ManualCaptures captures,
            Completion completion) {
        this.payments = payments;
        this.views = views;
        this.sessions = sessions;
        this.captures = captures;
        this.completion = completion;
    }

    /** Joins the running transaction. No session may be live. */
    Payment settle(long id, SettleBody body, Caller.Person caller, Instant now) {
        Payment payment = payments.lock(id);
        PaymentView view = views.of(payment);
        requireSettleable(view, body);
        sessions.requireNone(id);
        Capture capture = captures.add(view, body, caller.id(), now)
                .orElseThrow(() -> ALREADY_RECORDED.because("A transfer with this bank reference is recorded"));
        PaymentView received = view.with(payments.update(payment.receive(capture.amount())));
        PaymentMethod method = body.tokens() ? PaymentMethod.TOKENS : PaymentMethod.BANK_TRANSFER;
        PaymentView after = completion.complete(
                received, new Paid(method, Actor.of(caller), capture.capturedAt(), body.invoice()), now);
        if (body.invoice()) {
            completion.invoice(after, capture.capturedAt(), now);
        }
        return after.payment();
    }

    void requireSettleable(PaymentView view, SettleBody body) {
        if (view.payment().status() != Status.OPEN) {
            throw NOT_OPEN.because("The payment is " + view.payment().status());
        }
        boolean exact =
                body.amount().money().filter(view.quote().totalMoney()::equals).isPresent();
        if (!exact) {
            throw AMOUNT_DIFFERS.because("The open amount is " + view.quote().totalMoney());
        }
        if (body.invoice() && (view.billing() == null || !view.billing().isComplete())) {
            throw BILLING_INCOMPLETE.because("The billing address is not complete");
        }
    }
}
