package dev.offshoot.messaging.outbox;

import dev.offshoot.contracts.Event;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.messaging.json.EventJson;
import dev.offshoot.messaging.sealing.Sealing;
import dev.offshoot.messaging.trace.EventSpans;
import io.micronaut.context.annotation.Value;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;

/** Turns an event into the row that stands for it. */
@Singleton
class OutboxRows {

    private static final int LONGEST_DATA = 1 << 20;

    private final EventJson json;
    private final Sealing sealing;
    private final UuidGenerator ids;
    private final EventSpans spans;
    private final InstantSource clock;
    private final String service;

    OutboxRows(
            EventJson json,
            Sealing sealing,
            UuidGenerator ids,
            EventSpans spans,
            InstantSource clock,
            @Value("${offshoot.service}") String service) {
        this.json = json;
        this.sealing = sealing;
        this.ids = ids;
        this.spans = spans;
        this.clock = clock;
        this.service = service;
    }

    OutboxRow of(Event event) {
        String type = concreteType(event);
        JsonNode payload = sealing.seal(event, type, json.tree(event));
        String data = json.text(payload);
        if (data.length() > LONGEST_DATA) {
            throw new IllegalArgumentException(type + " is longer than " + LONGEST_DATA + " characters");
        }
        UUID id = ids.next();
        return new OutboxRow(id, type, event.subject(), clock.instant(), spans.appended(id, type), data);
    }

    /** A record that any service may publish bears the publisher's name on the wire. */
    private String concreteType(Event event) {
        String type = event.type();
        return type.startsWith("*.") ? service + type.substring(1) : type;
    }
}
