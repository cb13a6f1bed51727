package dev.offshoot.mail.topic;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How much a mail matters; its place in the queue. */
@Serdeable
public enum TopicKind {
    ESSENTIAL,
    NOTIFICATION,
    DIGEST;

    /** 0 leaves first. */
    public int priority() {
        return switch (this) {
            case ESSENTIAL -> 0;
            case NOTIFICATION -> 1;
            case DIGEST -> 2;
        };
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
