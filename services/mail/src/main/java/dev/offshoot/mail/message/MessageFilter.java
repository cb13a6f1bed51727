package dev.offshoot.mail.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Empty words match everything. */
record MessageFilter(
        String template,
        String topic,
        String status,
        String source,
        String userId,
        String causeSubject,
        String caller,
        Instant after,
        Instant before) {

    static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
