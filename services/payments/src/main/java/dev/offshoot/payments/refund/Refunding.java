package dev.offshoot.payments.refund;

import static dev.offshoot.payments.refund.RefundProblem.EXCEEDS_REFUNDABLE;
import static dev.offshoot.payments.refund.RefundProblem.NOT_REFUNDABLE;
import static dev.offshoot.payments.refund.RefundProblem.NOT_REFUNDABLE_HERE;

import dev.offshoot.contracts.Money;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.payments.capture.Capture;
import dev.offshoot.payments.capture.Captures;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.payment.Payments;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reserves what shall go back. Joins the running transaction and locks the payment. */
@Singleton
class Refunding {

    private final Payments payments;
    private final PaymentViews views;
    private final RefundRepository refunds;
    private final Captures captures;
    private final LocalUsers users;
    private final History history;

    Refunding(
            Payments payments,
            PaymentViews views,
            RefundRepository refunds,
            Captures captures,
            LocalUsers users,
            History history) {
        this.payments = payments;
        this.views = views;
        this.refunds = refunds;
        this.captures = captures;
        this.users = users;
        this.history = history;
    }

    /**
     * The reserved refund; the caller schedules its execution.
     *
     * @throws dev.offshoot.web.ProblemException {@code not-refundable}, {@code not-refundable-here},
     *     {@code exceeds-refundable} with the maximum
     */
    Refund reserve(long paymentId, RefundWish wish, Instant now) {
        Payment payment = payments.lock(paymentId);
        PaymentView view = views.of(payment);
        long amount = amount(view, wish);
        Capture capture = capture(view, amount);
        Refund refund = refunds.save(new Refund(
                null,
                now,
                wish.refund(),
                paymentId,
                capture.id(),
                wish.kind(),
                amount,
                capture.currency(),
                wish.reason(),
                wish.note(),
                RefundStatus.RESERVED,
                capture.provider(),
                null,
                wish.actor().user() == null ? null : users.idOf(wish.actor().user()),
                null,
                null));
        Payment after =
                payments.update(wish.ofDeposit() ? payment.reserveReturn(amount) : payment.reserveRefund(amount));
        history.add(
                wish.actor(),
                "refund-asked",
                payment.status(),
                after,
                wish.note(),
                Map.of("amount", amount, "currency", capture.currency()));
        return refund;
    }

    private static long amount(PaymentView view, RefundWish wish) {
        Payment payment = view.payment();
        String currency = view.quote().currency();
        long most = wish.ofDeposit()
                ? payment.counters().returnable()
                : payment.counters().refundable();
        boolean nothing = payment.counters().settled() == 0 && !wish.ofDeposit();
        if (nothing || (most == 0 && wish.amount() == null)) {
            throw NOT_REFUNDABLE.because("Nothing of the payment can be refunded");
        }
        if (wish.amount() == null) {
            return most;
        }
        long asked = wish.amount().minorUnits();
        if (asked <= 0) {
            throw NOT_REFUNDABLE.because("A refund is more than nothing");
        }
        if (asked > most || !wish.amount().currency().equals(currency)) {
            throw EXCEEDS_REFUNDABLE
                    .because("At most " + Money.ofMinor(most, currency) + " can be refunded")
                    .withMember("maximum", Money.ofMinor(most, currency).amount());
        }
        return asked;
    }

    /** One capture pays a refund; the oldest that still holds enough. */
    private Capture capture(PaymentView view, long amount) {
        List<Capture> ours = captures.of(view.payment().storedId()).stream()
                .filter(capture -> capture.role().equals(Capture.PAYMENT))
                .toList();
        Optional<Capture> found = ours.stream()
                .filter(capture -> !capture.manual())
                .filter(capture -> capture.amount() - refunds.promised(capture.id()) >= amount)
                .findFirst();
        return found.orElseThrow(
                () -> NOT_REFUNDABLE_HERE.because("No provider holds this money; it goes back as it came, by hand"));
    }
}
