package dev.offshoot.events.ticket;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One seat of a confirmed registration. */
@Introspected
@MappedEntity("tickets")
record Ticket(
        @Id long id,
        UUID uuid,
        int seatNo,
        int codeVersion,
        String status,
        @Nullable Instant admittedAt) {

    boolean isValid() {
        return status.equals("valid");
    }
}
