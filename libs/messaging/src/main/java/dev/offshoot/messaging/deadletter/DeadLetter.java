package dev.offshoot.messaging.deadletter;

import dev.offshoot.messaging.deferred.Message;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that one handler gave up on.
 *
 * @param id local, in order of failing
 * @param dropped set once an operator decided that it is not to be handled
 */
record DeadLetter(
        long id,
        UUID uuid,
        Message message,
        String handler,
        int attempts,
        String error,
        Instant failedAt,
        @Nullable Drop dropped) {

    record Drop(Instant at, String by, String reason) {}

    boolean isOpen() {
        return dropped == null;
    }
}
