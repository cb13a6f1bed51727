package dev.offshoot.messaging.lock;

import dev.offshoot.messaging.amqp.Backoff;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that waits for leadership, works while it has it, and begins again after every failure. It is never
 * interrupted: an interrupt in the middle of a statement would cost the connection.
 */
public final class LeaderLoop {

    /** A leader's work, from taking to losing leadership. */
    public interface Work {

        /** Returns when the term is over; throws when something it needs is away. */
        void lead(Term term) throws SQLException, IOException, InterruptedException;
    }

    /** The time one instance leads. */
    public final class Term {

        private final LeaderSession session;

        private Term(LeaderSession session) {
            this.session = session;
        }

        public boolean isOver() {
            return stopping || session.isLost();
        }

        /** Waits until woken, until the term is over, or so long; says whether it was woken. */
        public boolean await(Duration atMost) throws InterruptedException {
            return !isOver() && doorbell.await(atMost);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(LeaderLoop.class);
    private static final Duration CANDIDATE_PAUSE = Duration.ofMillis(300);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

    private final Leadership leadership;
    private final LeaderSessions sessions;
    private final Work work;
    private final Doorbell doorbell = new Doorbell();
    private final Backoff backoff = new Backoff();
    private volatile boolean stopping;
    private @Nullable Thread thread;

    public LeaderLoop(Leadership leadership, LeaderSessions sessions, Work work) {
        this.leadership = leadership;
        this.sessions = sessions;
        this.work = work;
    }

    public synchronized void start() {
        thread = Thread.ofVirtual().name(leadership.label()).start(this::run);
    }

    /** Wakes the leader, here or, by way of the database, in another instance. */
    public void wake() {
        doorbell.ring();
    }

    /** Lets the work in hand finish. */
    public synchronized void stop() {
        stopping = true;
        doorbell.ring();
        if (thread != null) {
            join(thread);
        }
    }

    private void run() {
        while (!stopping) {
            try (LeaderSession session = sessions.open(leadership)) {
                if (becomesLeader(session)) {
                    session.watch(doorbell::ring, doorbell::ring);
                    LOG.info("This instance leads: {}", leadership.label());
                    work.lead(new Term(session));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | IOException | RuntimeException failed) {
                pause(failed);
            }
        }
    }

    private boolean becomesLeader(LeaderSession session) throws SQLException, InterruptedException {
        while (!stopping) {
            if (session.tryLead()) {
                backoff.reset();
                return true;
            }
            if (doorbell.await(CANDIDATE_PAUSE)) {
                session.notifyLeader();
            }
        }
        return false;
    }

    private void pause(Exception failed) {
        if (stopping) {
            return;
        }
        Duration pause = backoff.next();
        LOG.warn("{} interrupted, again in {} ms: {}", leadership.label(), pause.toMillis(), failed.toString());
        try {
            doorbell.await(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(STOP_TIMEOUT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
