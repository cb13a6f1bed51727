package dev.offshoot.events.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * @param drift by how much all counters together were wrong
 * @param counters each as it was found
 */
@Serdeable
record AuditResponse(long drift, boolean repaired, List<Item> counters) {

    static AuditResponse of(List<Counter> found, boolean repair) {
        long drift = found.stream()
                .mapToLong(counter -> Math.abs(counter.counted() - counter.actual()))
                .sum();
        return new AuditResponse(
                drift, repair && drift > 0, found.stream().map(Item::of).toList());
    }

    /** @param kind pool or ticket-type */
    @Serdeable
    record Item(String kind, UUID id, String name, long counted, long actual) {

        static Item of(Counter counter) {
            return new Item(counter.kind(), counter.uuid(), counter.name(), counter.counted(), counter.actual());
        }
    }
}
