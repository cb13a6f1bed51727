package dev.offshoot.events.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What waits for one event on this instance, in order of entry. */
final class Demand {

    private static final long IDLE_SECONDS = 10;
    private static final long LOOK_MILLIS = 500;

    private final long eventId;
    private final Batch batch;
    private final int atMost;
    private final BlockingQueue<Pending> queue;
    private volatile boolean ended;

    Demand(long eventId, Batch batch, AllocationSettings settings) {
        this.eventId = eventId;
        this.batch = batch;
        this.atMost = settings.batch();
        this.queue = new LinkedBlockingQueue<>(settings.queue());
    }

    /** False when it is full or this instance stops. */
    boolean offer(Pending pending) {
        return !ended && queue.offer(pending);
    }

    boolean isIdle() {
        return queue.isEmpty();
    }

    /** No more is taken; what was taken is run to its end. */
    void end() {
        ended = true;
    }

    /** Nobody works here any more: whoever still waits is told at once. */
    void abandon() {
        end();
        for (Pending left = queue.poll(); left != null; left = queue.poll()) {
            left.fail(Pending.busy());
        }
    }

    /**
     * Takes what has queued and never waits for more, until nobody came for a while.
     *
     * @param retire takes this out of use; false when something came at the last moment
     */
    void work(BooleanSupplier retire) {
        long idleSince = System.nanoTime();
        try {
            while (true) {
                List<Pending> commands = take();
                if (!commands.isEmpty()) {
                    run(commands);
                    idleSince = System.nanoTime();
                } else if (ended || (isOver(idleSince) && retire.getAsBoolean())) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Pending> take() throws InterruptedException {
        List<Pending> taken = new ArrayList<>();
        Pending first = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            taken.add(first);
            queue.drainTo(taken, atMost - 1);
        }
        taken.removeIf(command -> !command.begin());
        return taken;
    }

    private void run(List<Pending> commands) {
        boolean unfinished = batch.run(eventId, commands);
        while (unfinished) {
            unfinished = batch.run(eventId, List.of(new Pending(Request.of(new Command.Tidy()))));
        }
    }

    private static boolean isOver(long idleSince) {
        return System.nanoTime() - idleSince > TimeUnit.SECONDS.toNanos(IDLE_SECONDS);
    }
}
