package dev.offshoot.mail.sending;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records answers of providers; what arrives while a transaction runs shares the next one. */
@Singleton
class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final Results results;
    private final Queue<Ended> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    Recorder(Results results) {
        this.results = results;
    }

    /** Returns once this answer is recorded, by this thread or by one that came before. */
    void record(Ended call) {
        waiting.add(call);
        turn.lock();
        try {
            List<Ended> calls = drain();
            if (!calls.isEmpty()) {
                record(calls);
            }
        } finally {
            turn.unlock();
        }
    }

    private List<Ended> drain() {
        List<Ended> calls = new ArrayList<>();
        for (Ended call = waiting.poll(); call != null; call = waiting.poll()) {
            calls.add(call);
        }
        return calls;
    }

    private void record(List<Ended> calls) {
        try {
            results.record(calls);
        } catch (RuntimeException e) {
            LOG.warn("{} answers could not be recorded together, now one by one", calls.size(), e);
            calls.forEach(this::alone);
        }
    }

    /** What cannot be recorded is in doubt once its lease is over. */
    private void alone(Ended call) {
        try {
            results.record(List.of(call));
        } catch (RuntimeException e) {
            LOG.error(
                    "The answer about delivery {} is lost",
                    call.composed().job().delivery().uuid(),
                    e);
        }
    }
}
