package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.MessagingSettings;
import dev.offshoot.messaging.lock.LeaderLoop;
import dev.offshoot.messaging.lock.LeaderSessions;
import dev.offshoot.messaging.lock.Leadership;
import jakarta.inject.Singleton;
import java.time.Duration;
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
    private static final int SUBJECTS = 1_000;

    private final Attempts attempts;
    private final InboxTrimming trimming;
    private final int lanes;
    private final LeaderLoop loop;
    private final Semaphore free;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    Retries(Attempts attempts, InboxTrimming trimming, MessagingSettings settings, LeaderSessions sessions) {
        this.attempts = attempts;
        this.trimming = trimming;
        this.lanes = settings.lanes();
        this.loop = new LeaderLoop(Leadership.RETRIES, sessions, this::lead);
        this.free = new Semaphore(lanes);
    }

    public void start() {
        loop.start();
    }

    public void stop() {
        loop.stop();
    }

    private void lead(LeaderLoop.Term term) throws InterruptedException {
        while (!term.isOver()) {
            for (UUID subject : attempts.dueSubjects(SUBJECTS)) {
                if (running.add(subject)) {
                    start(subject);
                }
            }
            trimming.trimWhenDue();
            term.await(TICK);
        }
        free.acquire(lanes);
        free.release(lanes);
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
}
