package dev.offshoot.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One event type of the platform.
 *
 * @param type as in {@link EventType}; begins with {@code *} when any service may publish the record
 */
public record Contract(String type, Class<? extends Event> event) {

    static Contract of(Class<? extends Event> event) {
        return new Contract(EventType.Reader.of(event), event);
    }

    /** The JSON schema of the payload, as text. A property's {@code x-secret} names the readers of a sealed field. */
    public String schema() {
        try (InputStream schema = Contract.class.getResourceAsStream("/" + schemaPath())) {
            if (schema == null) {
                throw new IllegalStateException("No schema stored for " + type + " at " + schemaPath());
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the schema is stored on the class path. */
    public String schemaPath() {
        return "schemas/" + type.replace("*", "any") + ".json";
    }

    /** Whether an event that arrived as {@code concreteType} follows this contract. */
    public boolean covers(String concreteType) {
        if (!isShared()) {
            return type.equals(concreteType);
        }
        int owner = concreteType.indexOf('.');
        return owner > 0 && concreteType.substring(owner).equals(type.substring(1));
    }

    /** Any service may publish it; the first word of the type on the wire is the publisher. */
    public boolean isShared() {
        return type.startsWith("*.");
    }
}
