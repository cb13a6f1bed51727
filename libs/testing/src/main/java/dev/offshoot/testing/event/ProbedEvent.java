package dev.offshoot.testing.event;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import dev.offshoot.testing.http.Json;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it travels.
 *
 * @param data the payload, as JSON
 */
public record ProbedEvent(
        UUID id,
        String source,
        String type,
        UUID subject,
        Instant time,
        long sequence,
        @Nullable String traceparent,
        String data) {

    private static final String PREFIX = "cloudEvents:";
    private static final int PERSISTENT = 2;
    private static final AtomicLong SEQUENCE = new AtomicLong(System.nanoTime());

    /** A new event with a higher sequence than those before. */
    public static ProbedEvent of(String type, UUID subject, String data) {
        String source = "/" + type.substring(0, type.indexOf('.'));
        return new ProbedEvent(
                UUID.randomUUID(), source, type, subject, Instant.EPOCH, SEQUENCE.incrementAndGet(), null, data);
    }

    public ProbedEvent at(Instant time) {
        return new ProbedEvent(id, source, type, subject, time, sequence, traceparent, data);
    }

    public ProbedEvent withSequence(long other) {
        return new ProbedEvent(id, source, type, subject, time, other, traceparent, data);
    }

    public JsonNode json() {
        return Json.read(data);
    }

    /** @param path as in {@code recipient.userId} */
    public String text(String path) {
        return Json.text(json(), path);
    }

    static ProbedEvent read(Delivery delivery) {
        Map<String, Object> headers = delivery.getProperties().getHeaders();
        Object traceparent = headers.get(PREFIX + "traceparent");
        return new ProbedEvent(
                UUID.fromString(text(headers, "id")),
                text(headers, "source"),
                text(headers, "type"),
                UUID.fromString(text(headers, "subject")),
                Instant.parse(text(headers, "time")),
                Long.parseLong(text(headers, "sequence")),
                traceparent == null ? null : traceparent.toString(),
                new String(delivery.getBody(), StandardCharsets.UTF_8));
    }

    BasicProperties properties() {
        Map<String, Object> headers = new HashMap<>(Map.of(
                PREFIX + "specversion", "1.0",
                PREFIX + "id", id.toString(),
                PREFIX + "source", source,
                PREFIX + "type", type,
                PREFIX + "subject", subject.toString(),
                PREFIX + "time", time.toString(),
                PREFIX + "sequence", String.valueOf(sequence)));
        if (traceparent != null) {
            headers.put(PREFIX + "traceparent", traceparent);
        }
        return new BasicProperties.Builder()
                .headers(headers)
                .messageId(id.toString())
                .contentType("application/json")
                .deliveryMode(PERSISTENT)
                .build();
    }

    private static String text(Map<String, Object> headers, String name) {
        return String.valueOf(headers.get(PREFIX + name));
    }
}
