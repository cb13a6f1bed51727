package dev.offshoot.payments.provider.fake;

import dev.offshoot.tasks.Tasks;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** What a payer does at the fake provider: by a button of its page, or by itself as a script says. */
@Singleton
public class FakeButtons {

    private final FakeBooks books;
    private final FakeScripts scripts;
    private final FakeWebhooks webhooks;
    private final Tasks tasks;
    private final InstantSource clock;

    FakeButtons(FakeBooks books, FakeScripts scripts, FakeWebhooks webhooks, Tasks tasks, InstantSource clock) {
        this.books = books;
        this.scripts = scripts;
        this.webhooks = webhooks;
        this.tasks = tasks;
        this.clock = clock;
    }

    public Optional<FakeSession> find(String session) {
        return books.find(session);
    }

    /** Lets the scripted outcome come by itself. */
    @Transactional(propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
    void play(FakeSession session) {
        FakeScript script = scripts.get(session.payment());
        if (!script.outcome().equals("ask")) {
            tasks.schedule(
                    PressFakeButton.class,
                    new PressFakeButton.Order(session.session(), script.outcome()),
                    clock.instant().plusMillis(script.delayMillis()));
        }
    }

    /**
     * Ends a session, unless it ended before, and signals it as scripted.
     *
     * @param outcome {@code approve}, {@code decline:<reason>}, {@code challenge} (the payer fails it) or {@code expire}
     * @return whether this is what ended it
     */
    public boolean press(String session, String outcome) {
        boolean ended = end(session, outcome);
        if (ended) {
            FakeSession after = books.find(session).orElseThrow();
            webhooks.send(after, scripts.get(after.payment()).webhooks());
        }
        return ended;
    }

    private boolean end(String session, String outcome) {
        return switch (outcome) {
            case "approve" -> books.end(session, "paid", null);
            case "challenge" -> books.end(session, "declined", "authentication");
            case "expire" -> books.end(session, "expired", null);
            default -> books.end(session, "declined", outcome.substring(outcome.indexOf(':') + 1));
        };
    }
}
