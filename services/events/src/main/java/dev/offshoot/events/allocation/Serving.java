package dev.offshoot.events.allocation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Gives freed seats to the line, in order. */
final class Serving {

    /** Offers of one transaction, so that the lock is not kept for long. */
    private static final int MOST_OFFERS = 1000;

    private final EventTerms event;
    private final Seats seats;
    private final Ledger ledger;
    private final Heads heads;
    private final Settlement settlement;
    private int offers;
    private boolean unfinished;

    Serving(EventTerms event, Seats seats, Ledger ledger, Heads heads, Settlement settlement) {
        this.event = event;
        this.seats = seats;
        this.ledger = ledger;
        this.heads = heads;
        this.settlement = settlement;
    }

    /**
     * Serves the lowest position whose pools all have a seat, until there is none. A type that is short is out: one of its
     * pools is empty, and whoever else wants a seat of that one is short as well. So nobody is passed by somebody who
     * waits for the same pool, and who is short of one pool holds up nobody who needs others only.
     */
    void serve(Instant now) {
        if (!event.isServing(now)) {
            return;
        }
        Set<Long> out = new HashSet<>();
        Optional<Registration> next = next(out, now);
        while (next.isPresent()) {
            if (offers == MOST_OFFERS) {
                unfinished = true;
                return;
            }
            Registration head = next.get();
            Registration served = settlement.offer(head, seats.type(head.typeId()), event.closes(), now);
            ledger.move(head, served, Cause.SERVED, true, 0);
            offers++;
            next = next(out, now);
        }
    }

    boolean isUnfinished() {
        return unfinished;
    }

    /** Whether a free seat of this type is for somebody in line: serving had to stop, or nobody serves the line. */
    boolean isSomebodyBefore(TicketType type) {
        return (unfinished || !event.line()) && seats.waitingBeside(type) > 0;
    }

    private Optional<Registration> next(Set<Long> out, Instant now) {
        for (TicketType type : seats.types()) {
            if (!type.isServed(now) || type.waiting() == 0 || seats.free(type) == 0) {
                out.add(type.id());
            }
        }
        return seats.types().stream()
                .filter(type -> !out.contains(type.id()))
                .flatMap(type -> heads.of(type).stream())
                .min(Comparator.comparingLong(Registration::position));
    }
}
