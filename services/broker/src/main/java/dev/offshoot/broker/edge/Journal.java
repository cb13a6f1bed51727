package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.Malformed;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Where every finished request is counted and noted: figures by route, a line in the access log. */
@Singleton
final class Journal {

    private final Traffic traffic;
    private final AccessLog log;

    Journal(Traffic traffic, AccessLog log) {
        this.traffic = traffic;
        this.log = log;
    }

    void write(JournalEntry entry, @Nullable ClientRequest request, long startedNanos) {
        long nanos = System.nanoTime() - startedNanos;
        if (request == null) {
            traffic.refused(entry.outcome);
        } else {
            traffic.count(entry, request, nanos);
        }
        log.add(AccessLine.of(entry, request, nanos));
    }

    void refusedHead(Malformed malformed) {
        traffic.refused(malformed.code());
    }
}
