package dev.offshoot.events.allocation;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.idempotency.IdempotencyKeys;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Commands of one event under its lock, in the running transaction: the one way seats change hands. */
@Singleton
class LockedRun {

    /** A seat that is kept is free for nobody. */
    private static final WaitingLine NOBODY = (_, _, _) -> List.of();

    private final TransactionOperations<Connection> transactions;
    private final Conclusion conclusion;
    private final IdempotencyKeys keys;
    private final HoldTimes holds;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    LockedRun(
            TransactionOperations<Connection> transactions,
            Conclusion conclusion,
            IdempotencyKeys keys,
            HoldTimes holds,
            UuidGenerator uuids,
            InstantSource clock) {
        this.transactions = transactions;
        this.conclusion = conclusion;
        this.keys = keys;
        this.holds = holds;
        this.uuids = uuids;
        this.clock = clock;
    }

    /**
     * @param exclusive whether the rows the commands are about are locked too: slower, and nothing can come between
     * @throws ChangedMeanwhile when something came between; to be rolled back and run again
     */
    Ran run(long eventId, List<Request> requests, boolean exclusive) {
        Connection connection = transactions.getConnection();
        try {
            AllocationReader reader = new AllocationReader(connection, eventId);
            OptionalLong nextPosition = reader.lock();
            if (nextPosition.isEmpty()) {
                Outcome unknown = new Outcome.Refused(WebProblem.NOT_FOUND.because("There is no such event"));
                return new Ran(requests.stream().map(_ -> unknown).toList(), false);
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Seats seats = reader.seats();
            Seats before = seats.copy();
            Allocation allocation =
                    new Allocation(reader.event(), nextPosition.getAsLong(), seats, reader.line(), holds, uuids::next);
            know(allocation, reader, requests, exclusive);
            allocation.begin(reader.lapsed(now), now);
            Decisions decisions = new Decisions(keys.answers(
                    connection,
                    requests.stream()
                            .flatMap(request -> Optional.ofNullable(request.key()).stream())
                            .toList()));
            requests.forEach(request -> decisions.decide(request, allocation, now));
            conclusion.write(connection, allocation, before, now, decisions);
            return new Ran(decisions.outcomes(), allocation.isUnfinished());
        } catch (SQLException failed) {
            throw new FailedStatement(failed);
        }
    }

    void lock(long eventId) {
        try {
            new AllocationReader(transactions.getConnection(), eventId).lock();
        } catch (SQLException failed) {
            throw new FailedStatement(failed);
        }
    }

    /**
     * A command that keeps its seat, without the lock: one conditional update. Empty when it would not, or when somebody
     * was first; then nothing is held or written, and the lock decides.
     */
    Optional<Outcome> keepSeat(long eventId, Command.About command) {
        Connection connection = transactions.getConnection();
        try {
            AllocationReader reader = new AllocationReader(connection, eventId);
            OptionalLong nextPosition = reader.glance();
            List<Registration> about = reader.registrations(List.of(command.registration()), false);
            if (nextPosition.isEmpty()
                    || about.isEmpty()
                    || !about.getFirst().status().isHolding()) {
                return Optional.empty();
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Allocation allocation = new Allocation(
                    reader.event(), nextPosition.getAsLong(), reader.seats(), NOBODY, holds, uuids::next);
            about.forEach(allocation::know);
            Outcome outcome = allocation.apply(command, now);
            return outcome instanceof Outcome.Done done && done.changed()
                    ? conclusion.writeKept(connection, allocation, done)
                    : Optional.empty();
        } catch (SQLException failed) {
            throw new FailedStatement(failed);
        }
    }

    private static void know(Allocation allocation, AllocationReader reader, List<Request> requests, boolean exclusive)
            throws SQLException {
        Set<UUID> targets = new LinkedHashSet<>();
        Set<Attendee> people = new LinkedHashSet<>();
        for (Request request : requests) {
            switch (request.command()) {
                case Command.About about -> targets.add(about.registration());
                case Command.Register register -> people.add(register.attendee());
                case Command.Tidy ignored -> {}
            }
        }
        Collection<Registration> about = reader.registrations(targets, exclusive);
        about.forEach(allocation::know);
        // Late money may only revive somebody who has not registered anew.
        about.stream()
                .filter(row -> row.status() == RegistrationStatus.CANCELLED)
                .map(Registration::attendee)
                .forEach(people::add);
        reader.live(people).forEach(allocation::know);
    }
}
