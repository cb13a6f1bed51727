package dev.offshoot.bench.events;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** As fast as it goes: two senders, transactions of several events, until the last inbox commit. */
final class Throughput {

    private static final int SENDERS = 2;

    private final Sender sender;
    private final Arrivals arrivals;
    private final int batch;

    Throughput(Sender sender, Arrivals arrivals, int batch) {
        this.sender = sender;
        this.arrivals = arrivals;
        this.batch = batch;
    }

    /** @return events/s end to end */
    long run(int events) throws InterruptedException {
        arrivals.restart(0);
        long begin = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(Thread.ofVirtual().start(() -> sendAll(next, events)));
        }
        for (Thread thread : senders) {
            thread.join();
        }
        while (arrivals.count() < events) {
            Thread.sleep(5);
        }
        long all = System.nanoTime();
        return events * 1_000_000_000L / (all - begin);
    }

    private void sendAll(AtomicInteger next, int events) {
        for (int from = next.getAndAdd(batch); from < events; from = next.getAndAdd(batch)) {
            sender.send(from, Math.min(from + batch, events));
        }
    }
}
