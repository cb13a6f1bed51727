package dev.offshoot.broker.upstream;

import java.util.concurrent.atomic.AtomicLongArray;

/** How often something happened in the last ten seconds. Loops add without a lock; a slot is one second and its count. */
final class SlidingCount {

    private static final int SECONDS = 10;
    private static final int COUNT_BITS = 32;
    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

    private final AtomicLongArray slots = new AtomicLongArray(SECONDS);

    void add(long millis) {
        long second = millis / 1000;
        int slot = (int) (second % SECONDS);
        long held;
        long next;
        do {
            held = slots.get(slot);
            next = (held >>> COUNT_BITS) == second ? held + 1 : (second << COUNT_BITS) | 1;
        } while (!slots.compareAndSet(slot, held, next));
    }

    int sum(long millis) {
        long oldest = millis / 1000 - SECONDS;
        long sum = 0;
        for (int slot = 0; slot < SECONDS; slot++) {
            long held = slots.get(slot);
            if ((held >>> COUNT_BITS) > oldest) {
                sum += held & COUNT_MASK;
            }
        }
        return (int) sum;
    }

    void clear() {
        for (int slot = 0; slot < SECONDS; slot++) {
            slots.set(slot, 0);
        }
    }
}
