package dev.offshoot.payments.attempt;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.provider.OpenedSession;
import dev.offshoot.tasks.Tasks;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Attempts before and after their provider was called, each step a transaction under the payment's lock. */
@Singleton
class AttemptRows {

    /** A session lives as long as a payer may need, never longer than its payment. */
    private static final Duration SESSION = Duration.ofHours(24);

    private final StoredAttempts attempts;
    private final Payments payments;
    private final PaymentViews views;
    private final History history;
    private final Tasks tasks;
    private final UuidGenerator uuids;

    AttemptRows(
            StoredAttempts attempts,
            Payments payments,
            PaymentViews views,
            History history,
            Tasks tasks,
            UuidGenerator uuids) {
        this.attempts = attempts;
        this.payments = payments;
        this.views = views;
        this.history = history;
        this.tasks = tasks;
        this.uuids = uuids;
    }

    /** The live attempt, or a new one. */
    @Transactional(propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
    Attempt begin(long paymentId, String provider, Instant at) {
        Payment payment = payments.lock(paymentId);
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        PaymentView view = views.of(payment);
        Sessions.requirePayable(
                payment, view.billing() != null && view.billing().isComplete(), now);
        return attempts.live(paymentId).orElseGet(() -> create(view, provider, now));
    }

    private Attempt create(PaymentView view, String provider, Instant now) {
        Payment payment = view.payment();
        Instant ends = now.plus(SESSION).isBefore(payment.expiresAt()) ? now.plus(SESSION) : payment.expiresAt();
        history.add(Actor.payer(), "attempt-opened", payment.status(), payment);
        return attempts.save(new Attempt(
                null,
                now,
                uuids.next(),
                payment.storedId(),
                payment.quoteId(),
                provider,
                AttemptStatus.CREATING,
                view.quote().total(),
                view.quote().currency(),
                null,
                null,
                null,
                ends,
                null,
                0,
                null));
    }

    /** Notes what the provider opened. The session of an attempt that was ended meanwhile is closed. */
    @Transactional(propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
    Attempt store(Attempt attempt, OpenedSession opened, Instant now) {
        payments.lock(attempt.paymentId());
        @Nullable Instant look = attempt.lookAfter(0, now);
        int stored = attempts.opened(
                attempt.storedId(), opened.session(), opened.page().toString(), opened.expiresAt(), look);
        Attempt current = attempts.get(attempt.storedId());
        if (stored == 0 && !current.status().live()) {
            tasks.schedule(CloseSession.class, new CloseSession.Order(attempt.provider(), opened.session()));
        }
        return current;
    }
}
