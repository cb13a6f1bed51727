package dev.offshoot.payments.attempt;

import dev.offshoot.payments.attempt.Advance.Hint;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.provider.ProviderSilent;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at sessions that nobody told us about: heals every lost webhook. */
@Singleton
@Recurring(name = "payments.poll-attempts", every = "1m")
class PollAttempts implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(PollAttempts.class);
    private static final Hint HINT = Hint.of("poll", Actor.task("poll-attempts"));

    private final DueAttempts due;
    private final Advance advance;

    PollAttempts(DueAttempts due, Advance advance) {
        this.due = due;
        this.advance = advance;
    }

    @Override
    public void run() {
        List<Attempt> taken = due.take();
        while (!taken.isEmpty()) {
            taken.forEach(this::look);
            taken = due.take();
        }
    }

    private void look(Attempt attempt) {
        try {
            advance.run(attempt.storedId(), HINT);
        } catch (ProviderSilent silent) {
            LOG.warn("Attempt {} is looked at later: {}", attempt.uuid(), silent.getMessage());
        }
    }
}
