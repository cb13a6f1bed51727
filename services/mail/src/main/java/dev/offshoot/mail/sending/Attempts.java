package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.Happening;
import dev.offshoot.mail.keys.MailKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Notes an attempt before the provider is called: from then on the mail may have left. */
@Singleton
class Attempts {

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final MailKeys keys;

    Attempts(Deliveries deliveries, DeliveryLog log, MailKeys keys) {
        this.deliveries = deliveries;
        this.log = log;
        this.keys = keys;
    }

    /** False when somebody else decided about the delivery meanwhile. Joins the running transaction. */
    boolean begin(Composed composed, Instant now) {
        Job job = composed.job();
        int begun = deliveries.passGate(
                job.delivery().storedId(),
                now,
                now.plus(Gate.LEASE),
                composed.provider().name(),
                composed.rendered().hash(),
                job.locale(),
                keys.addressHash(Objects.requireNonNull(job.address())));
        return begun == 1;
    }

    /** @param seen what the gate saw, by delivery */
    void note(Map<Long, Map<String, String>> seen) {
        log.addEach(Happening.ATTEMPTED, seen);
    }
}
