package dev.offshoot.auth.audit;

import dev.offshoot.auth.visitor.Visitor;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Records what is not known since then with the same details. The caller keeps others from doing the same meanwhile.
     *
     * @return whether it was new
     */
    public boolean recordOnce(SecurityEvent event, Instant since) {
        UUID user = Objects.requireNonNull(event.user(), "Only what concerns a person is looked up");
        boolean known = events.countSince(event.type().toString(), user, details(event.details()), since) > 0;
        if (!known) {
            record(event);
        }
        return !known;
    }

    private @Nullable String details(Map<String, String> details) {
        try {
            return details.isEmpty() ? null : json.writeValueAsString(details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
