package dev.offshoot.events.allocation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about registration, as read under its lock.
 *
 * @param published neither draft, withdrawn, cancelled nor deleted
 * @param internal registration happens here
 * @param line whether people wait when all seats are taken, and freed seats are offered to them
 * @param offer how long an offer stands; zero gives the seat at once
 * @param payTime how long a seat is kept for payment
 */
record EventTerms(
        long id,
        UUID uuid,
        boolean published,
        boolean internal,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        boolean line,
        Duration offer,
        Duration payTime,
        boolean guestsAllowed,
        @Nullable Instant cancelUntil,
        @Nullable Instant refundUntil) {

    /** When registration ends: its own time, or else the start. Far away for an event without dates. */
    public Instant closes() {
        return first(closesAt, startsAt);
    }

    public boolean isOpen(Instant now) {
        return published && internal && (opensAt == null || !now.isBefore(opensAt)) && now.isBefore(closes());
    }

    /** Whether the line moves. */
    boolean isServing(Instant now) {
        return published && line && now.isBefore(closes());
    }

    boolean hasEnded(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }

    /** Until when people may cancel by themselves. */
    public Instant cancellable() {
        return first(cancelUntil, startsAt);
    }

    /** Until when cancelling by oneself gives the money back. */
    public Instant refundable() {
        return refundUntil == null ? cancellable() : refundUntil;
    }

    Instant ends() {
        return first(endsAt, null);
    }

    private static Instant first(@Nullable Instant one, @Nullable Instant other) {
        if (one != null) {
            return one;
        }
        return other == null ? Instant.MAX : other;
    }
}
