package dev.offshoot.events.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registrations a transaction knows, as it leaves them, and every step it took. Seats and the line follow each step. */
final class Ledger {

    private final Seats seats;
    private final Map<UUID, Registration> known = new LinkedHashMap<>();
    private final Map<Object, UUID> live = new HashMap<>();
    private final List<Transition> transitions = new ArrayList<>();

    Ledger(Seats seats) {
        this.seats = seats;
    }

    /** Takes note of a row as it was read; the first reading of a row counts. */
    void know(Registration read) {
        if (known.putIfAbsent(read.uuid(), read) == null) {
            index(read);
        }
    }

    Optional<Registration> find(UUID uuid) {
        return Optional.ofNullable(known.get(uuid));
    }

    /** The registration a person has, if one that is not over was read or made. */
    Optional<Registration> liveOf(Attendee attendee) {
        return Optional.ofNullable(live.get(attendee.identity())).map(known::get);
    }

    /** As this transaction leaves it: what was read of it may be older. */
    Registration current(Registration read) {
        return known.getOrDefault(read.uuid(), read);
    }

    Registration move(@Nullable Registration before, Registration after, Cause cause, boolean notified, long refund) {
        if (before != null) {
            know(before);
            count(before, -1);
            live.remove(before.attendee().identity(), before.uuid());
        }
        count(after, 1);
        known.put(after.uuid(), after);
        index(after);
        transitions.add(new Transition(before, after, cause, notified, refund));
        return after;
    }

    List<Transition> transitions() {
        return transitions;
    }

    private void count(Registration registration, int times) {
        TicketType type = seats.type(registration.typeId());
        if (registration.status().isHolding()) {
            seats.hold(type, times * registration.seats());
        }
        if (registration.status() == RegistrationStatus.WAITING) {
            seats.queue(type, times);
        }
    }

    private void index(Registration registration) {
        if (registration.status().isLive()) {
            live.put(registration.attendee().identity(), registration.uuid());
        }
    }
}
