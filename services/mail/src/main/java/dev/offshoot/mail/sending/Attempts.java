package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.DeliveryRows;
import dev.offshoot.mail.delivery.Happening;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes attempts before the provider is called: from then on the mails may have left. */
@Singleton
class Attempts {

    private final DeliveryRows deliveries;
    private final DeliveryLog log;

    Attempts(DeliveryRows deliveries, DeliveryLog log) {
        this.deliveries = deliveries;
        this.log = log;
    }

    /**
     * Those that may be called for; about the others somebody else decided meanwhile. Joins the running transaction.
     *
     * @param seen what the gate saw, by delivery
     */
    List<Composed> begin(List<Composed> passing, Map<Long, Map<String, String>> seen, Instant now) {
        if (passing.isEmpty()) {
            return List.of();
        }
        Set<Long> begun =
                deliveries.passGate(passing.stream().map(Attempts::attempt).toList(), now, now.plus(lease(passing)));
        Map<Long, Map<String, String>> noted = new HashMap<>(seen);
        noted.keySet().retainAll(begun);
        log.addEach(Happening.ATTEMPTED, noted);
        return passing.stream()
                .filter(composed -> begun.contains(composed.job().delivery().storedId()))
                .toList();
    }

    private static Duration lease(List<Composed> passing) {
        return passing.stream()
                .map(composed -> composed.provider().lease())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static DeliveryRows.Attempt attempt(Composed composed) {
        Job job = composed.job();
        return new DeliveryRows.Attempt(
                job.delivery().storedId(),
                composed.provider().name(),
                composed.rendered().hash(),
                job.locale(),
                job.hashes().getFirst());
    }
}
