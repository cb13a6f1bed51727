package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.MessagingSettings;
import dev.offshoot.messaging.deferred.DeferredTable;
import dev.offshoot.messaging.lock.LeaderLoop;
import dev.offshoot.messaging.lock.LeaderSessions;
import dev.offshoot.messaging.lock.Leadership;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives deferred deliveries their next attempt, several subjects at a time, and trims the inbox. */
@Singleton
public class Retries {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration TRIM_PAUSE = Duration.ofMinutes(1);
    private static final int SUBJECTS = 1_000;
    private static final int TRIM_ROWS = 5_000;

    private final TransactionOperations<Connection> transactions;
    private final DeferredTable deferred;
    private final InboxTable inbox;
    private final Attempts attempts;
    private final InstantSource clock;
    private final MessagingSettings settings;
    private final LeaderLoop loop;
    private final Semaphore free;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private Instant nextTrim = Instant.EPOCH;

    Retries(
            TransactionOperations<Connection> transactions,
            DeferredTable deferred,
            InboxTable inbox,
            Attempts attempts,
            InstantSource clock,
            MessagingSettings settings,
            LeaderSessions sessions) {
        this.transactions = transactions;
        this.deferred = deferred;
        this.inbox = inbox;
        this.attempts = attempts;
        this.clock = clock;
        this.settings = settings;
        this.loop = new LeaderLoop(Leadership.RETRIES, sessions, this::lead);
        this.free = new Semaphore(settings.lanes());
    }

    public void start() {
        loop.start();
    }

    public void stop() {
        loop.stop();
    }

    private void lead(LeaderLoop.Term term) throws InterruptedException {
        while (!term.isOver()) {
            for (UUID subject : dueSubjects()) {
                if (running.add(subject)) {
                    start(subject);
                }
            }
            trim();
            term.await(TICK);
        }
        free.acquire(settings.lanes());
        free.release(settings.lanes());
    }

    private void start(UUID subject) throws InterruptedException {
        free.acquire();
        Thread.ofVirtual().name("retry-" + subject).start(() -> {
            try {
                attempts.whileDue(subject);
            } catch (RuntimeException undecided) {
                LOG.warn("Attempts for {} wait: {}", subject, undecided.toString());
            } finally {
                running.remove(subject);
                free.release();
            }
        });
    }

    private List<UUID> dueSubjects() {
        return transactions.executeRead(
                transaction -> deferred.dueSubjects(transaction.getConnection(), clock.instant(), SUBJECTS));
    }

    private void trim() {
        Instant now = clock.instant();
        if (now.isBefore(nextTrim)) {
            return;
        }
        int trimmed = transactions.executeWrite(transaction ->
                inbox.trim(transaction.getConnection(), now.minus(settings.inboxRetention()), TRIM_ROWS));
        nextTrim = trimmed == TRIM_ROWS ? now : now.plus(TRIM_PAUSE);
    }
}
