package dev.offshoot.mail.sending;

import com.github.jknack.handlebars.HandlebarsException;
import dev.offshoot.identity.DirectoryUnavailable;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.settings.MailSettings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round: claims, gathers, writes, passes the gate, hands over. */
@Singleton
class DeliveryWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

    private final Claims claims;
    private final Jobs jobs;
    private final Composer composer;
    private final Gate gate;
    private final Results results;
    private final HandOver handOver;
    private final Semaphore slots;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());

    DeliveryWorker(
            Claims claims,
            Jobs jobs,
            Composer composer,
            Gate gate,
            Results results,
            HandOver handOver,
            MailSettings settings) {
        this.claims = claims;
        this.jobs = jobs;
        this.composer = composer;
        this.gate = gate;
        this.results = results;
        this.handOver = handOver;
        this.slots = new Semaphore(settings.workers());
    }

    /** @return how many deliveries were claimed */
    int round() throws InterruptedException {
        List<Delivery> claimed = claims.claim();
        if (claimed.isEmpty()) {
            return 0;
        }
        try {
            send(jobs.gather(claimed));
        } catch (DirectoryUnavailable | IdentityUnavailable e) {
            LOG.warn("{} mails wait: {}", claimed.size(), e.getMessage());
            results.waitForDirectory(claimed);
        }
        return claimed.size();
    }

    private void send(Jobs.Batch batch) throws InterruptedException {
        List<Composed> written = write(batch);
        int next = 0;
        while (next < written.size()) {
            slots.acquire();
            int more = Math.min(slots.availablePermits(), written.size() - next - 1);
            int size = 1 + (more > 0 && slots.tryAcquire(more) ? more : 0);
            send(written.subList(next, next + size));
            next += size;
        }
    }

    /** The gate holds no more mails than there are slots, so a crash leaves no more in doubt. */
    private void send(List<Composed> chunk) {
        int free = chunk.size();
        try {
            for (Composed composed : gate.pass(chunk)) {
                threads.execute(() -> handOver(composed));
                free--;
            }
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

    private List<Composed> write(Jobs.Batch batch) {
        List<Composed> written = new ArrayList<>();
        for (Job job : batch.jobs()) {
            try {
                written.add(composer.compose(job, batch.people()));
            } catch (HandlebarsException | IllegalStateException e) {
                LOG.error(
                        "Delivery {} cannot be written: {}",
                        job.delivery().uuid(),
                        e.getClass().getSimpleName());
                results.unwritable(job, "unwritable");
            }
        }
        return written;
    }

    void close() {
        threads.close();
    }
}
