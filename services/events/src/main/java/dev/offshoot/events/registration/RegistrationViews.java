package dev.offshoot.events.registration;

import dev.offshoot.contracts.Money;
import dev.offshoot.events.allocation.Attendee;
import dev.offshoot.events.allocation.Cancellation;
import dev.offshoot.events.allocation.Outcome;
import dev.offshoot.events.allocation.Payment;
import dev.offshoot.events.allocation.PaymentStatus;
import dev.offshoot.events.allocation.Registration;
import dev.offshoot.events.allocation.RegistrationStatus;
import dev.offshoot.events.allocation.TicketType;
import dev.offshoot.events.registration.RegistrationResponse.PaymentPart;
import dev.offshoot.events.registration.RegistrationResponse.Person;
import dev.offshoot.events.registration.RegistrationResponse.TicketPart;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registrations as answers show them. */
final class RegistrationViews {

    private RegistrationViews() {}

    /** Without the name of an account: nobody outside is asked where this is called. */
    static RegistrationResponse of(Outcome.Done done, UUID event) {
        Registration row = done.stored();
        TicketType type = Objects.requireNonNull(done.type());
        TypeFacts facts = new TypeFacts(type.id(), type.uuid(), type.name(), type.price(), type.currency());
        return of(
                row, event, facts, done.ahead(), done.tickets(), row.attendee().guestName());
    }

    static RegistrationResponse of(
            Registration row,
            UUID event,
            TypeFacts type,
            long ahead,
            List<Outcome.Ticket> tickets,
            @Nullable String name) {
        Attendee attendee = row.attendee();
        Cancellation end = row.cancellation();
        return new RegistrationResponse(
                row.uuid(),
                event,
                type.uuid(),
                type.name(),
                new Person(attendee.userUuid(), name, attendee.guestEmail()),
                row.locale(),
                row.seats(),
                row.status().word(),
                row.position(),
                row.status() == RegistrationStatus.WAITING ? ahead : null,
                row.holdUntil(),
                price(row, type),
                row.payment().complimentary(),
                payment(row.payment()),
                tickets.stream()
                        .map(ticket ->
                                new TicketPart(ticket.uuid(), ticket.seatNo(), ticket.status(), ticket.admittedAt()))
                        .toList(),
                row.source().word(),
                end == null ? null : end.by().word(),
                end == null ? null : end.reason(),
                row.confirmedAt(),
                end == null ? null : end.at(),
                row.createdAt());
    }

    /** What was asked for, or would be. */
    private static @Nullable Money price(Registration row, TypeFacts type) {
        Payment payment = row.payment();
        if (payment.price() > 0 && payment.currency() != null) {
            return Money.ofMinor(payment.price(), payment.currency());
        }
        boolean undecided = switch (row.status()) {
            case UNVERIFIED, OFFERED, WAITING -> true;
            case PENDING_PAYMENT, CONFIRMED, CANCELLED -> false;
        };
        return undecided && !payment.complimentary() && type.price() > 0 && type.currency() != null
                ? Money.ofMinor(type.price() * row.seats(), type.currency())
                : null;
    }

    private static @Nullable PaymentPart payment(Payment payment) {
        return payment.status() == PaymentStatus.NONE
                ? null
                : new PaymentPart(payment.status().word(), payment.url());
    }
}
