package dev.offshoot.broker.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a service says at {@code /api/<service>/operations}; what it says beside this is passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Serdeable
public record QueueFigures(
        @Nullable String version,
        @Nullable Instant startedAt,
        long outboxPending,
        long outboxOldestSeconds,
        long inboxWaiting,
        long deadLetters) {}
