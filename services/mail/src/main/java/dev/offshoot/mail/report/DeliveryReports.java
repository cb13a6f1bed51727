package dev.offshoot.mail.report;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.mail.Cause;
import dev.offshoot.mail.manifest.Report;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes what became of deliveries, as much as their template says. Joins the running transaction. */
@Singleton
public class DeliveryReports {

    private final Outbox outbox;
    private final InstantSource clock;

    DeliveryReports(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Not for templates that report nothing. */
    public void problem(Subject about, Problem event, String reason, boolean permanent) {
        if (about.version().manifest().report() != Report.NONE) {
            outbox.append(event.of(
                    about.message().uuid(),
                    about.delivery().uuid(),
                    about.version().key(),
                    about.user(),
                    about.message().businessKey(),
                    about.message().cause(),
                    clock.instant(),
                    reason,
                    permanent));
        }
    }

    /** For templates that report everything. */
    public void progress(Subject about, Progress event, String provider) {
        if (about.version().manifest().report() == Report.ALL) {
            outbox.append(event.of(
                    about.message().uuid(),
                    about.delivery().uuid(),
                    about.version().key(),
                    about.user(),
                    about.message().businessKey(),
                    about.message().cause(),
                    clock.instant(),
                    provider));
        }
    }

    /** The constructor of an event about a mail that did not arrive. */
    public interface Problem {

        Event of(
                UUID message,
                UUID delivery,
                String template,
                @Nullable UUID user,
                String businessKey,
                @Nullable Cause cause,
                Instant at,
                String reason,
                boolean permanent);
    }

    /** The constructor of an event about a mail on its way. */
    public interface Progress {

        Event of(
                UUID message,
                UUID delivery,
                String template,
                @Nullable UUID user,
                String businessKey,
                @Nullable Cause cause,
                Instant at,
                String provider);
    }
}
