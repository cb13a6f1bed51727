package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.amqp.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles the deliveries of some subjects, in order, several in one transaction. */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int BATCH = 100;
    private static final Duration IDLE = Duration.ofMillis(200);

    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final Inbox inbox;
    private final Thread thread;
    private volatile boolean closing;

    Lane(int number, Inbox inbox) {
        this.inbox = inbox;
        this.thread = Thread.ofVirtual().name("lane-" + number).start(this::run);
    }

    /** The broker's prefetch bounds how many wait here. */
    void add(Delivery delivery) {
        deliveries.add(delivery);
    }

    /** What is in hand is finished; the rest stays with the broker. */
    void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closing) {
                Delivery first = deliveries.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    handle(batch(first));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Delivery> batch(Delivery first) {
        List<Delivery> batch = new ArrayList<>();
        batch.add(first);
        deliveries.drainTo(batch, BATCH - 1);
        return batch;
    }

    private void handle(List<Delivery> batch) throws InterruptedException {
        Backoff backoff = new Backoff();
        while (!closing) {
            List<Delivery> current = batch.stream().filter(Delivery::isCurrent).toList();
            if (current.isEmpty() || received(current)) {
                return;
            }
            Thread.sleep(backoff.next());
        }
    }

    private boolean received(List<Delivery> current) {
        try {
            inbox.receive(current.stream().map(Delivery::message).toList());
        } catch (RuntimeException undecided) {
            LOG.warn("{} deliveries wait: {}", current.size(), undecided.toString());
            return false;
        }
        current.forEach(Delivery::acknowledge);
        return true;
    }
}
