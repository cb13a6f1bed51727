package dev.offshoot.events.allocation;

import dev.offshoot.events.allocation.Outcome.Done;
import dev.offshoot.events.allocation.Outcome.Ticket;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The end of every transaction of the engine: rows, then what follows from them, then the answers. */
@Singleton
class Conclusion {

    private final List<TransitionEffect> effects;

    Conclusion(List<TransitionEffect> effects) {
        this.effects = effects;
    }

    void write(Connection connection, Allocation allocation, Seats before, Instant now, Decisions decisions)
            throws SQLException {
        AllocationWriter writer = new AllocationWriter(connection);
        Map<UUID, Registration> stored = writeRows(writer, allocation.transitions());
        writer.record(allocation.promotions(), stored, now);
        writer.count(before, allocation.seats(), allocation.eventId(), allocation.nextPosition());
        happen(allocation.transitions(), stored);
        Map<Long, List<Ticket>> tickets = tickets(connection, decisions.outcomes(), stored);
        decisions.conclude(done -> complete(done, stored, tickets));
    }

    /** Empty, with nothing written, when somebody changed the registration first. */
    Optional<Outcome> writeKept(Connection connection, Allocation allocation, Done done) throws SQLException {
        Map<UUID, Registration> stored;
        try {
            stored = writeRows(new AllocationWriter(connection), allocation.transitions());
        } catch (ChangedMeanwhile first) {
            return Optional.empty();
        }
        happen(allocation.transitions(), stored);
        return Optional.of(complete(done, stored, tickets(connection, List.of(done), stored)));
    }

    /** Each registration once, as the last of its transitions leaves it. */
    private static Map<UUID, Registration> writeRows(AllocationWriter writer, List<Transition> transitions)
            throws SQLException {
        Map<UUID, Registration> last = new LinkedHashMap<>();
        transitions.forEach(transition -> last.put(transition.after().uuid(), transition.after()));
        Map<UUID, Long> ids = writer.insert(
                last.values().stream().filter(row -> row.id() == null).toList());
        writer.update(last.values().stream().filter(row -> row.id() != null).toList());
        last.replaceAll((uuid, row) ->
                row.written(row.id() == null ? ids.getOrDefault(uuid, 0L) : row.storedId(), row.version() + 1));
        return last;
    }

    private void happen(List<Transition> transitions, Map<UUID, Registration> stored) {
        if (transitions.isEmpty()) {
            return;
        }
        List<Transition> written = transitions.stream()
                .map(transition -> {
                    Registration row = stored.getOrDefault(transition.after().uuid(), transition.after());
                    return transition.written(row.storedId(), row.version());
                })
                .toList();
        effects.forEach(effect -> effect.happen(written));
    }

    private static Done complete(Done done, Map<UUID, Registration> stored, Map<Long, List<Ticket>> tickets) {
        if (done.registration() == null) {
            return done;
        }
        Registration decided = done.registration();
        Registration row = stored.getOrDefault(decided.uuid(), decided);
        return new Done(
                decided.written(row.storedId(), row.version()),
                done.type(),
                done.ahead(),
                tickets.getOrDefault(row.storedId(), List.of()),
                done.changed());
    }

    private static Map<Long, List<Ticket>> tickets(
            Connection connection, List<Outcome> outcomes, Map<UUID, Registration> stored) throws SQLException {
        Object[] confirmed = outcomes.stream()
                .flatMap(outcome -> outcome instanceof Done done && done.registration() != null
                        ? Stream.of(done.registration())
                        : Stream.empty())
                .filter(registration -> registration.status() == RegistrationStatus.CONFIRMED)
                .map(registration ->
                        stored.getOrDefault(registration.uuid(), registration).storedId())
                .toArray();
        return confirmed.length == 0 ? Map.of() : TicketRows.of(connection, confirmed);
    }
}
