package dev.offshoot.payments.request;

import static dev.offshoot.payments.request.RequestProblem.NOT_EDITABLE;

import dev.offshoot.contracts.Money;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.payments.attempt.AttemptProblem;
import dev.offshoot.payments.attempt.LiveSessions;
import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.billing.BillingDetails;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.payment.Terms;
import dev.offshoot.web.IfMatch;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a change, in one transaction under the payment's lock. */
@Singleton
class EditRows {

    private final Payments payments;
    private final PaymentViews views;
    private final BillingDetails billing;
    private final LiveSessions sessions;
    private final Repricing repricing;
    private final Stamps stamps;

    EditRows(
            Payments payments,
            PaymentViews views,
            BillingDetails billing,
            LiveSessions sessions,
            Repricing repricing,
            Stamps stamps) {
        this.payments = payments;
        this.views = views;
        this.billing = billing;
        this.sessions = sessions;
        this.repricing = repricing;
        this.stamps = stamps;
    }

    void requireEditable(Payment payment, IfMatch seen) {
        seen.require(payment.version());
        if (payment.status().paid()) {
            throw AttemptProblem.ALREADY_PAID.because("The payment is paid");
        }
        if (!payment.editable()) {
            throw NOT_EDITABLE.because("The payment is " + payment.status());
        }
    }

    @Transactional
    Payment edit(long id, EditBody body, IfMatch seen, Actor actor) {
        Payment payment = payments.lock(id);
        requireEditable(payment, seen);
        sessions.requireNone(id);
        Instant now = stamps.now();
        PaymentView view = views.of(payment);
        @Nullable BillingDetail buyer = view.billing();
        if (body.billing() != null) {
            buyer = billing.save(merged(body.billing().detail(stamps.uuids().next(), now), view.billing()));
        }
        Money asked =
                body.amount() == null ? view.asked() : body.amount().money().orElseThrow();
        return repricing.change(view, terms(payment, body, buyer), asked, buyer, actor, now);
    }

    /** The address to write to stays known when somebody types only where the invoice goes. */
    private static BillingDetail merged(BillingDetail typed, @Nullable BillingDetail before) {
        return typed.email() == null && before != null ? typed.withEmail(before.email()) : typed;
    }

    private static Terms terms(Payment payment, EditBody body, @Nullable BillingDetail buyer) {
        return new Terms(
                Optional.ofNullable(body.concept()).map(String::strip).orElse(payment.concept()),
                text(body.detail(), payment.detail()),
                text(body.internalNote(), payment.internalNote()),
                buyer == null ? null : buyer.id(),
                Optional.ofNullable(body.methods()).orElse(payment.methods()),
                Optional.ofNullable(body.expiresAt())
                        .map(at -> at.truncatedTo(ChronoUnit.MICROS))
                        .orElse(payment.expiresAt()));
    }

    private static @Nullable String text(@Nullable String changed, @Nullable String before) {
        if (changed == null) {
            return before;
        }
        return changed.isEmpty() ? null : changed;
    }

    /** Times and ids of new rows. */
    @Singleton
    record Stamps(UuidGenerator uuids, InstantSource clock) {

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }
}
