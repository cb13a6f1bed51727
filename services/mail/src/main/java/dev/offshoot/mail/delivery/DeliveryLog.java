package dev.offshoot.mail.delivery;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened to deliveries, in order. */
@Singleton
public class DeliveryLog {

    private final LogRepository entries;
    private final LogRows rows;
    private final InstantSource clock;

    DeliveryLog(LogRepository entries, LogRows rows, InstantSource clock) {
        this.entries = entries;
        this.rows = rows;
        this.clock = clock;
    }

    public void add(long delivery, Happening happening, Map<String, String> detail) {
        entries.save(new LogEntry(null, delivery, clock.instant(), happening, detail, null, null));
    }

    public void add(Collection<Long> deliveries, Happening happening, Map<String, String> detail) {
        addEach(happening, deliveries.stream().collect(Collectors.toMap(delivery -> delivery, _ -> detail)));
    }

    /** @param details by delivery */
    public void addEach(Happening happening, Map<Long, Map<String, String>> details) {
        if (!details.isEmpty()) {
            rows.insert(happening, clock.instant(), details);
        }
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
