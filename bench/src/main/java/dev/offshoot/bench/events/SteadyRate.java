package dev.offshoot.bench.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** One event a transaction at a steady rate; latency counts from the moment an event was to be sent. */
final class SteadyRate {

    private static final int SENDERS = 8;

    private final Sender sender;
    private final Arrivals arrivals;

    SteadyRate(Sender sender, Arrivals arrivals) {
        this.sender = sender;
        this.arrivals = arrivals;
    }

    Percentiles run(int rate, int seconds) throws InterruptedException {
        int events = rate * seconds;
        arrivals.restart(events);
        long begin = System.nanoTime();
        long[] due = new long[events];
        for (int number = 0; number < events; number++) {
            due[number] = begin + number * 1_000_000_000L / rate;
        }
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            int first = i;
            senders.add(Thread.ofVirtual().start(() -> sendEach(first, due)));
        }
        for (Thread thread : senders) {
            thread.join();
        }
        while (arrivals.count() < events) {
            Thread.sleep(5);
        }
        long[] committed = arrivals.times();
        long[] latencies = new long[events];
        Arrays.setAll(latencies, number -> committed[number] - due[number]);
        return Percentiles.ofNanos(latencies);
    }

    private void sendEach(int first, long[] due) {
        for (int number = first; number < due.length; number += SENDERS) {
            LockSupport.parkNanos(due[number] - System.nanoTime());
            sender.send(number, number + 1);
        }
    }
}
