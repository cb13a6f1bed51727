package dev.offshoot.messaging.deadletter;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which dead letters to replay; all of them when no field is given. */
@Serdeable
record ReplayRequest(
        @Nullable String type,
        @Nullable String handler,
        @Nullable UUID subject) {

    DeadLetterFilter filter() {
        return new DeadLetterFilter(type, handler, subject);
    }
}
