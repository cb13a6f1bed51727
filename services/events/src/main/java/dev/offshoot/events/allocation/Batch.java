package dev.offshoot.events.allocation;

import dev.offshoot.web.WebProblem;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many commands in one transaction; when that cannot be, each in its own. */
@Singleton
class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    private static final int TRIES = 3;
    /** A connection that says nothing for so long is broken; no statement here takes a tenth of it. */
    private static final int SILENCE_MILLIS = 10_000;

    private final TransactionOperations<Connection> transactions;
    private final LockedRun lockedRun;
    private final Semaphore connections;

    Batch(TransactionOperations<Connection> transactions, LockedRun lockedRun, AllocationSettings settings) {
        this.transactions = transactions;
        this.lockedRun = lockedRun;
        this.connections = new Semaphore(settings.connections(), true);
    }

    /**
     * Runs the commands and tells everybody who waits for one.
     *
     * @return whether the line is still to be served
     */
    boolean run(long eventId, List<Pending> commands) {
        connections.acquireUninterruptibly();
        try {
            return together(eventId, commands);
        } catch (RuntimeException failed) {
            if (commands.size() == 1 || DatabaseFault.isAway(failed)) {
                commands.forEach(command -> command.fail(told(failed)));
                return false;
            }
            LOG.warn("A batch of {} failed and is run one by one: {}", commands.size(), DatabaseFault.describe(failed));
            return oneByOne(eventId, commands);
        } finally {
            connections.release();
        }
    }

    private boolean together(long eventId, List<Pending> commands) {
        boolean alone = commands.size() == 1;
        Ran ran = again(eventId, commands.stream().map(Pending::request).toList(), alone);
        for (int i = 0; i < commands.size(); i++) {
            commands.get(i).complete(ran.outcomes().get(i));
        }
        return ran.unfinished();
    }

    private boolean oneByOne(long eventId, List<Pending> commands) {
        boolean unfinished = false;
        for (Pending command : commands) {
            try {
                unfinished = together(eventId, List.of(command));
            } catch (RuntimeException failed) {
                command.fail(told(failed));
            }
        }
        return unfinished;
    }

    /** On fresh rows, as long as others come between. */
    private Ran again(long eventId, List<Request> requests, boolean exclusive) {
        for (int tries = 1; ; tries++) {
            try {
                return transactions.executeWrite(transaction -> {
                    transaction.getConnection().setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
                    return lockedRun.run(eventId, requests, exclusive);
                });
            } catch (RuntimeException failed) {
                if (tries == TRIES || !(failed instanceof ChangedMeanwhile || DatabaseFault.isCollision(failed))) {
                    throw failed;
                }
            }
        }
    }

    private static RuntimeException told(RuntimeException failed) {
        return failed instanceof ChangedMeanwhile
                ? WebProblem.UNAVAILABLE.because("Too much is going on at once").withHeader("Retry-After", "1")
                : failed;
    }
}
