package dev.offshoot.messaging.deadletter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which open dead letters are meant; what is not given does not matter. */
record DeadLetterFilter(
        @Nullable String type,
        @Nullable String handler,
        @Nullable UUID subject) {

    static DeadLetterFilter all() {
        return new DeadLetterFilter(null, null, null);
    }
}
