package dev.offshoot.events.allocation;

import dev.offshoot.web.idempotency.IdempotentCall;
import io.micronaut.http.HttpResponse;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way to an event's seats, for requests, handlers and tasks alike. Event ids are local ones.
 *
 * <p>Every command runs under the event's lock but for those that keep their seat ({@link Command.Verify}, {@link
 * Command.Accept}, {@link Command.Paid}), which first try one conditional update of their registration.
 */
@Singleton
public class Allocations {

    private final TransactionOperations<Connection> transactions;
    private final LockedRun lockedRun;
    private final Demands demands;

    Allocations(TransactionOperations<Connection> transactions, LockedRun lockedRun, Demands demands) {
        this.transactions = transactions;
        this.lockedRun = lockedRun;
        this.demands = demands;
    }

    /**
     * For requests: queues the command for its event and waits for the batch that runs it. Must not be called inside a
     * transaction, which would keep a connection while it waits.
     *
     * @throws dev.offshoot.web.ProblemException 503 when it did not begin in time: nothing was done
     */
    public Outcome submit(long eventId, Command command) {
        return submit(eventId, command, null, null);
    }

    /**
     * As {@link #submit(long, Command)}, with the request's key.
     *
     * @param answer the answer to a first success, called inside the transaction and stored with it for repetitions
     */
    public Outcome submit(
            long eventId,
            Command command,
            @Nullable IdempotentCall key,
            @Nullable Function<Outcome.Done, HttpResponse<?>> answer) {
        if (transactions.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("A command is submitted outside transactions");
        }
        Optional<Outcome> kept = key == null ? keepSeat(eventId, command) : Optional.empty();
        return kept.orElseGet(() -> demands.run(eventId, new Request(command, key, answer)));
    }

    /**
     * For handlers and tasks: runs the command in the running transaction, or in one of its own.
     *
     * @throws ChangedMeanwhile when somebody came between; the transaction has to be rolled back and run again
     */
    public Outcome run(long eventId, Command command) {
        return transactions.execute(TransactionDefinition.DEFAULT, _ -> {
            Optional<Outcome> kept = keepSeat(eventId, command);
            return kept.isPresent()
                    ? kept.get()
                    : runAll(eventId, List.of(command)).getFirst();
        });
    }

    /** As {@link #run}, for many commands of one event under one lock. */
    public List<Outcome> runAll(long eventId, List<? extends Command> commands) {
        return transactions.execute(TransactionDefinition.DEFAULT, transaction -> {
            List<Request> requests = commands.stream().map(Request::of).toList();
            Ran ran = lockedRun.run(eventId, requests, true);
            if (ran.unfinished()) {
                transaction.registerSynchronization(new ServeAfterCommit(eventId));
            }
            return ran.outcomes();
        });
    }

    /**
     * Changes what registration depends on (pools, ticket types, the window, the event's status) under the lock, in the
     * running transaction or one of its own. Holds that are over end before, and the line is served after it: what
     * arrives later finds the change, what was registered before stays.
     */
    public <T extends @Nullable Object> T change(long eventId, Supplier<T> change) {
        return transactions.execute(TransactionDefinition.DEFAULT, _ -> {
            runAll(eventId, List.of(new Command.Tidy()));
            T changed = change.get();
            runAll(eventId, List.of(new Command.Tidy()));
            return changed;
        });
    }

    /**
     * Runs what must see the event's seats at rest, under the lock, in the running transaction or one of its own; nothing
     * is ended, served or written beside it.
     */
    public <T extends @Nullable Object> T lock(long eventId, Supplier<T> work) {
        return transactions.execute(TransactionDefinition.DEFAULT, _ -> {
            lockedRun.lock(eventId);
            return work.get();
        });
    }

    private Optional<Outcome> keepSeat(long eventId, Command command) {
        boolean keepsSeat = switch (command) {
            case Command.Verify ignored -> true;
            case Command.Accept ignored -> true;
            case Command.Paid ignored -> true;
            case Command.Register ignored -> false;
            case Command.Decline ignored -> false;
            case Command.Promote ignored -> false;
            case Command.Cancel ignored -> false;
            case Command.PaymentEnded ignored -> false;
            case Command.Tidy ignored -> false;
        };
        return keepsSeat && command instanceof Command.About about
                ? transactions.execute(TransactionDefinition.DEFAULT, _ -> lockedRun.keepSeat(eventId, about))
                : Optional.empty();
    }

    private final class ServeAfterCommit implements TransactionSynchronization {

        private final long eventId;

        private ServeAfterCommit(long eventId) {
            this.eventId = eventId;
        }

        @Override
        public void afterCommit() {
            demands.serve(eventId);
        }
    }
}
