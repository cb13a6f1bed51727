package dev.offshoot.auth.audit;

import dev.offshoot.auth.visitor.Visitor;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Writes security events, inside the running transaction where there is one. */
@Singleton
public class SecurityEvents {

    private final SecurityEventRepository events;
    private final ObjectMapper json;
    private final InstantSource clock;

    SecurityEvents(SecurityEventRepository events, ObjectMapper json, InstantSource clock) {
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    public void record(SecurityEvent event) {
        Visitor visitor = event.visitor();
        events.insert(
                clock.instant(),
                event.type().toString(),
                event.user(),
                event.actor(),
                event.session(),
                visitor == null ? null : visitor.address(),
                visitor == null ? null : visitor.userAgent(),
                details(event.details()),
                MDC.get("traceId"));
    }

    public boolean isKnownSince(SecurityEventType type, UUID user, Instant since) {
        return events.countSince(type.toString(), user, since) > 0;
    }

    private @Nullable String details(Map<String, String> details) {
        try {
            return details.isEmpty() ? null : json.writeValueAsString(details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
