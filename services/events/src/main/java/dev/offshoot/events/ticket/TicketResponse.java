package dev.offshoot.events.ticket;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with its code, signed when it was asked for.
 *
 * @param status valid or void
 * @param code JWS for the QR; null when void
 * @param admittedAt when the door let it in
 */
@Serdeable
record TicketResponse(
        UUID id,
        int seatNo,
        String status,
        @Nullable String code,
        @Nullable Instant admittedAt) {

    static TicketResponse of(TicketBook.Page page) {
        return new TicketResponse(page.id(), page.seatNo(), page.status(), page.code(), page.admittedAt());
    }
}
