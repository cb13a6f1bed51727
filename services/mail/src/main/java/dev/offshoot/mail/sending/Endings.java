package dev.offshoot.mail.sending;

import dev.offshoot.contracts.mail.DeliveryBounced;
import dev.offshoot.contracts.mail.DeliveryFailed;
import dev.offshoot.contracts.mail.DeliverySent;
import dev.offshoot.contracts.mail.DeliverySkipped;
import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.Happening;
import dev.offshoot.mail.keys.MailKeys;
import dev.offshoot.mail.manifest.Report;
import dev.offshoot.mail.message.Messages;
import dev.offshoot.mail.suppression.SuppressionReason;
import dev.offshoot.mail.suppression.Suppressions;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states a delivery ends in, and who is told. Every method joins the running transaction. */
@Singleton
class Endings {

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final Messages messages;
    private final Suppressions suppressions;
    private final Outbox outbox;
    private final EndingTools tools;

    Endings(
            Deliveries deliveries,
            DeliveryLog log,
            Messages messages,
            Suppressions suppressions,
            Outbox outbox,
            EndingTools tools) {
        this.deliveries = deliveries;
        this.log = log;
        this.messages = messages;
        this.suppressions = suppressions;
        this.outbox = outbox;
        this.tools = tools;
    }

    void skip(Job job, Refusal refusal) {
        String reason = refusal.toString();
        if (end(job, "skipped", reason, Happening.SKIPPED) && refusal.reported() && told(job)) {
            outbox.append(new DeliverySkipped(
                    job.message().uuid(),
                    job.delivery().uuid(),
                    job.version().key(),
                    job.user(),
                    job.message().businessKey(),
                    job.message().cause(),
                    now(),
                    reason,
                    true));
        }
    }

    void fail(Job job, String reason, boolean permanent) {
        if (end(job, "failed", reason, Happening.DROPPED) && told(job)) {
            outbox.append(new DeliveryFailed(
                    job.message().uuid(),
                    job.delivery().uuid(),
                    job.version().key(),
                    job.user(),
                    job.message().businessKey(),
                    job.message().cause(),
                    now(),
                    reason,
                    permanent));
        }
    }

    /** The address gets no more mails, decided in the same transaction. */
    void bounce(Job job, String reason) {
        if (!end(job, "bounced", "recipient-refused", Happening.BOUNCED)) {
            return;
        }
        String address = job.address();
        if (address != null) {
            suppressions.suppressAddress(
                    tools.keys().addressHash(address),
                    MailKeys.masked(address),
                    SuppressionReason.HARD_BOUNCE,
                    job.user());
        }
        if (told(job)) {
            outbox.append(new DeliveryBounced(
                    job.message().uuid(),
                    job.delivery().uuid(),
                    job.version().key(),
                    job.user(),
                    job.message().businessKey(),
                    job.message().cause(),
                    now(),
                    reason,
                    true));
        }
    }

    void sent(Job job, String provider, @Nullable String providerId) {
        Instant now = now();
        if (deliveries.sent(job.delivery().storedId(), providerId, now) == 0) {
            return;
        }
        log.add(job.delivery().storedId(), Happening.TAKEN, Map.of("provider", provider));
        wipe(job);
        if (job.version().manifest().report() == Report.ALL) {
            outbox.append(new DeliverySent(
                    job.message().uuid(),
                    job.delivery().uuid(),
                    job.version().key(),
                    job.user(),
                    job.message().businessKey(),
                    job.message().cause(),
                    now,
                    provider));
        }
    }

    private boolean end(Job job, String status, String reason, Happening happening) {
        long id = job.delivery().storedId();
        if (deliveries.end(id, status, reason) == 0) {
            return false;
        }
        log.add(id, happening, Map.of("reason", reason));
        wipe(job);
        return true;
    }

    private void wipe(Job job) {
        if (job.message().secrets() != null
                && deliveries.allHandedOver(job.message().storedId())) {
            messages.wipeSecrets(job.message().storedId());
        }
    }

    private static boolean told(Job job) {
        return job.version().manifest().report() != Report.NONE;
    }

    private Instant now() {
        return tools.clock().instant();
    }

    /** Clock and keys, taken together. */
    @Singleton
    record EndingTools(InstantSource clock, MailKeys keys) {}
}
