package dev.offshoot.events.allocation;

import static dev.offshoot.events.allocation.RegistrationStatus.CANCELLED;
import static dev.offshoot.events.allocation.RegistrationStatus.CONFIRMED;
import static dev.offshoot.events.allocation.RegistrationStatus.PENDING_PAYMENT;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's claim to seats of one type at one event.
 *
 * @param id local id; null until it is written
 * @param position in the order of arrival at the event, for good
 * @param holdUntil when a kept seat is given away; set exactly while unverified, offered or pending payment
 * @param actorId local id of the organiser who registered somebody else
 * @param linkVersion raised when a guest's links have to die
 * @param admitted whether one of its tickets was let in
 * @param version of the row it was read from; its ETag
 */
public record Registration(
        @Nullable Long id,
        UUID uuid,
        long eventId,
        long typeId,
        Attendee attendee,
        String locale,
        int seats,
        long position,
        RegistrationStatus status,
        @Nullable Instant holdUntil,
        Payment payment,
        Source source,
        @Nullable Long actorId,
        @Nullable Cancellation cancellation,
        int linkVersion,
        @Nullable Instant confirmedAt,
        boolean admitted,
        long version,
        Instant createdAt) {

    /** @throws NullPointerException before it is written */
    public long storedId() {
        return Objects.requireNonNull(id);
    }

    Registration keep(RegistrationStatus next, Instant until) {
        return with(next, until, payment, null, null);
    }

    Registration confirm(Instant now) {
        return with(CONFIRMED, null, payment, null, now);
    }

    Registration askForPayment(Payment asked, Instant until) {
        return with(PENDING_PAYMENT, until, asked, null, null);
    }

    Registration pay(Instant now) {
        return with(CONFIRMED, null, payment.become(PaymentStatus.PAID), null, now);
    }

    /** @param refund minor units that go back */
    Registration cancel(CancelledBy by, @Nullable String reason, long refund, Instant now) {
        return with(CANCELLED, null, payment.end(refund), new Cancellation(by, reason, now), confirmedAt);
    }

    /** Over as before, but its money goes back. */
    Registration payBack() {
        return with(CANCELLED, null, payment.become(PaymentStatus.REFUNDING), cancellation, confirmedAt);
    }

    boolean hasLapsed(Instant now) {
        return holdUntil != null && !holdUntil.isAfter(now);
    }

    Registration written(long storedId, long newVersion) {
        return new Registration(
                storedId,
                uuid,
                eventId,
                typeId,
                attendee,
                locale,
                seats,
                position,
                status,
                holdUntil,
                payment,
                source,
                actorId,
                cancellation,
                linkVersion,
                confirmedAt,
                admitted,
                newVersion,
                createdAt);
    }

    private Registration with(
            RegistrationStatus next,
            @Nullable Instant until,
            Payment money,
            @Nullable Cancellation end,
            @Nullable Instant confirmed) {
        return new Registration(
                id,
                uuid,
                eventId,
                typeId,
                attendee,
                locale,
                seats,
                position,
                next,
                until,
                money,
                source,
                actorId,
                end,
                linkVersion,
                confirmed,
                admitted,
                version,
                createdAt);
    }
}
