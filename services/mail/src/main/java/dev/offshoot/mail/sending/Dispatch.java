package dev.offshoot.mail.sending;

import dev.offshoot.mail.provider.Providers;
import dev.offshoot.mail.settings.MailSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Hands mails over, a limited number at a time. */
@Singleton
class Dispatch {

    private final Gate gate;
    private final HandOver handOver;
    private final Semaphore slots;
    private final int chunk;
    private boolean open = true;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());

    Dispatch(Gate gate, HandOver handOver, MailSettings settings, Providers providers) {
        this.gate = gate;
        this.handOver = handOver;
        int atOnce = Math.min(settings.workers(), providers.chosen().connections());
        this.slots = new Semaphore(atOnce);
        this.chunk = Math.max(1, atOnce / 2);
    }

    /** @return those nobody was called for, because this is closing */
    List<Composed> send(List<Composed> written) throws InterruptedException {
        int next = 0;
        while (next < written.size()) {
            int size = Math.min(chunk, written.size() - next);
            slots.acquire(size);
            if (!pass(written.subList(next, next + size))) {
                return written.subList(next, written.size());
            }
            next += size;
        }
        return List.of();
    }

    /** The gate holds no more mails than there are slots, so a crash leaves no more in doubt; half of them share its cost. */
    private synchronized boolean pass(List<Composed> chunk) {
        int free = chunk.size();
        try {
            if (!open) {
                return false;
            }
            for (Composed composed : gate.pass(chunk)) {
                threads.execute(() -> handOver(composed));
                free--;
            }
            return true;
        } finally {
            slots.release(free);
        }
    }

    private void handOver(Composed composed) {
        try {
            handOver.run(composed);
        } finally {
            slots.release();
        }
    }

    /** From here on the gate opens for nobody; waits for a chunk that is in it. */
    synchronized void stop() {
        open = false;
    }

    /** Waits for the mails in flight. */
    @PreDestroy
    void close() {
        stop();
        threads.close();
    }
}
