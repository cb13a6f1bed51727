package dev.offshoot.mail.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened to deliveries, in order. */
@Singleton
public class DeliveryLog {

    private final LogRepository entries;
    private final InstantSource clock;

    DeliveryLog(LogRepository entries, InstantSource clock) {
        this.entries = entries;
        this.clock = clock;
    }

    public void add(long delivery, Happening happening, Map<String, String> detail) {
        entries.save(new LogEntry(null, delivery, clock.instant(), happening, detail, null, null));
    }

    public void add(Collection<Long> deliveries, Happening happening, Map<String, String> detail) {
        entries.saveAll(deliveries.stream()
                .map(delivery -> new LogEntry(null, delivery, clock.instant(), happening, detail, null, null))
                .toList());
    }

    /** @param details by delivery */
    public void addEach(Happening happening, Map<Long, Map<String, String>> details) {
        Instant now = clock.instant();
        entries.saveAll(details.entrySet().stream()
                .map(detail -> new LogEntry(null, detail.getKey(), now, happening, detail.getValue(), null, null))
                .toList());
    }

    public void addByPerson(long delivery, Happening happening, Map<String, String> detail, UUID actor) {
        entries.save(new LogEntry(null, delivery, clock.instant(), happening, detail, actor, null));
    }

    /** False when this event of the provider is in the log already. */
    public boolean addOnce(long delivery, Happening happening, Map<String, String> detail, String providerEvent) {
        if (entries.existsByProviderEvent(providerEvent)) {
            return false;
        }
        entries.save(new LogEntry(null, delivery, clock.instant(), happening, detail, null, providerEvent));
        return true;
    }

    public List<LogEntry> of(long delivery) {
        return entries.findByDeliveryIdOrderById(delivery);
    }
}
