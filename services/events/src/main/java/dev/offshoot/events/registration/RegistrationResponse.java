package dev.offshoot.events.registration;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its owner and organisers see it.
 *
 * @param position in the order of arrival, for good
 * @param ahead people before it in line, at most 1000; null unless it waits
 * @param holdUntil when the kept seat is given away
 * @param price of all its seats: as it will be asked for, or as it was; null when nothing is due
 * @param cancelledBy null unless it is cancelled
 */
@Serdeable
record RegistrationResponse(
        UUID id,
        UUID eventId,
        UUID ticketTypeId,
        String ticketType,
        Person attendee,
        String locale,
        int seats,
        String status,
        long position,
        @Nullable Long ahead,
        @Nullable Instant holdUntil,
        @Nullable Money price,
        boolean complimentary,
        @Nullable PaymentPart payment,
        List<TicketPart> tickets,
        String source,
        @Nullable String cancelledBy,
        @Nullable String cancelReason,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt,
        Instant createdAt) {

    /**
     * Who comes.
     *
     * @param name null when the directory is silent or the person is gone
     * @param email of guests only
     */
    @Serdeable
    record Person(
            @Nullable UUID userId,
            @Nullable String name,
            @Nullable String email) {

        @Override
        public String toString() {
            return "Person[" + userId + "]";
        }
    }

    /** @param payUrl null as long as payments has not told */
    @Serdeable
    record PaymentPart(String status, @Nullable String payUrl) {}

    /** A seat; its code is read on its own. */
    @Serdeable
    record TicketPart(
            UUID id, int seatNo, String status, @Nullable Instant admittedAt) {}
}
