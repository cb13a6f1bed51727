package dev.offshoot.messaging.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import dev.offshoot.messaging.Envelope;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in AMQP, binary content mode: attributes as headers, the payload as the body. */
public final class CloudEventHeaders {

    private static final String PREFIX = "cloudEvents:";
    private static final int PERSISTENT = 2;

    private CloudEventHeaders() {}

    public static BasicProperties write(Envelope envelope) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(PREFIX + "specversion", "1.0");
        headers.put(PREFIX + "id", envelope.id().toString());
        headers.put(PREFIX + "source", envelope.source());
        headers.put(PREFIX + "type", envelope.type());
        headers.put(PREFIX + "subject", envelope.subject().toString());
        headers.put(PREFIX + "time", envelope.time().toString());
        headers.put(PREFIX + "sequence", Long.toString(envelope.sequence()));
        if (envelope.traceparent() != null) {
            headers.put(PREFIX + "traceparent", envelope.traceparent());
        }
        return new BasicProperties.Builder()
                .headers(headers)
                .messageId(envelope.id().toString())
                .contentType("application/json")
                .deliveryMode(PERSISTENT)
                .build();
    }

    /** @throws IllegalArgumentException when an attribute is missing or malformed */
    public static Envelope read(BasicProperties properties) {
        Map<String, Object> headers = properties.getHeaders();
        if (headers == null) {
            throw new IllegalArgumentException("No CloudEvents headers");
        }
        try {
            return new Envelope(
                    UUID.fromString(required(headers, "id")),
                    required(headers, "source"),
                    required(headers, "type"),
                    UUID.fromString(required(headers, "subject")),
                    Instant.parse(required(headers, "time")),
                    Long.parseLong(required(headers, "sequence")),
                    optional(headers, "traceparent"));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("Malformed time", malformed);
        }
    }

    private static String required(Map<String, Object> headers, String name) {
        String value = optional(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("No header " + PREFIX + name);
        }
        return value;
    }

    private static @Nullable String optional(Map<String, Object> headers, String name) {
        Object value = headers.get(PREFIX + name);
        return value == null ? null : value.toString();
    }
}
