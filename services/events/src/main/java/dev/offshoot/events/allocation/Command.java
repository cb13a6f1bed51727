package dev.offshoot.events.allocation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants of an event's seats. */
public sealed interface Command {

    /** A command about one registration that exists. */
    sealed interface About extends Command {

        UUID registration();
    }

    /**
     * A new registration: confirmed, pending payment, waiting, or for {@link Source#GUEST} unverified.
     *
     * @param type null where the event has one type only
     * @param complimentary nothing is to be paid
     */
    record Register(
            Attendee attendee,
            @Nullable UUID type,
            int seats,
            String locale,
            Source source,
            @Nullable Long actorId,
            boolean complimentary,
            boolean notified)
            implements Command {}

    /** A guest proves the address. */
    record Verify(UUID registration) implements About {}

    /** Somebody takes the seat they were offered. */
    record Accept(UUID registration) implements About {}

    /** Somebody turns an offer down, or leaves the line. */
    record Decline(UUID registration) implements About {}

    /** An organiser gives somebody in line the next seat; recorded with who and why. */
    record Promote(UUID registration, long actorId, String reason) implements About {}

    /**
     * An end for another reason than an answer to an offer.
     *
     * @param refund what goes back of what was paid
     */
    record Cancel(
            UUID registration, CancelledBy by, @Nullable String reason, Refund refund, boolean notified)
            implements About {}

    /** The money of a payment came in; its amount is the price, whoever sends this has looked. */
    record Paid(UUID registration, UUID payment) implements About {}

    /** The payment is over without money. */
    record PaymentEnded(UUID registration, UUID payment, boolean notified) implements About {}

    /** Nothing but what every batch does first: lapsed holds end, the line moves. */
    record Tidy() implements Command {}
}
