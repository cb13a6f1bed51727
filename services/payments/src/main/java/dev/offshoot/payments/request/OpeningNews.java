package dev.offshoot.payments.request;

import dev.offshoot.messaging.Outbox;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.PaymentEvents;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.tasks.Tasks;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Tells that a payment is there, and has its payer asked in a while. */
@Singleton
class OpeningNews {

    /** Time to correct a mistake before a mail tells of it. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final Duration HURRY = Duration.ofDays(1);

    private final Outbox outbox;
    private final PaymentEvents events;
    private final History history;
    private final Tasks tasks;

    OpeningNews(Outbox outbox, PaymentEvents events, History history, Tasks tasks) {
        this.outbox = outbox;
        this.events = events;
        this.history = history;
        this.tasks = tasks;
    }

    void opened(PaymentView view, Actor actor, Instant now) {
        history.add(actor, "opened", null, view.payment());
        outbox.append(events.opened(view));
        if (view.payment().askByMail() && view.quote().total() > 0) {
            boolean hurry = view.payment().expiresAt().isBefore(now.plus(HURRY));
            tasks.schedule(AskPayer.class, new AskPayer.Order(view.payment().uuid()), hurry ? now : now.plus(PAUSE));
        }
    }
}
