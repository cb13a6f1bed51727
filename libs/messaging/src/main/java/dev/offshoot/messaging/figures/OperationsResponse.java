package dev.offshoot.messaging.figures;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** @param version of the jar; development where there is none */
@Serdeable
record OperationsResponse(
        String version,
        @Nullable Instant startedAt,
        long outboxPending,
        long outboxOldestSeconds,
        long inboxWaiting,
        long deadLetters) {

    static OperationsResponse of(MessagingFigures figures) {
        return new OperationsResponse(
                Optional.ofNullable(OperationsResponse.class.getPackage().getImplementationVersion())
                        .orElse("development"),
                ProcessHandle.current().info().startInstant().orElse(null),
                figures.outboxPending(),
                figures.outboxOldest().toSeconds(),
                figures.inboxWaiting(),
                figures.deadLetters());
    }
}
