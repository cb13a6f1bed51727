package dev.offshoot.events.allocation;

import dev.offshoot.web.deadline.Deadline;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** The events that somebody wants something of now, each with its queue. */
@Singleton
class Demands {

    private final Batch batch;
    private final AllocationSettings settings;
    private final Duration patience;
    private final Map<Long, Demand> demands = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("allocation-", 0).factory());

    /**
     * @param patience how long a command waits for its batch to begin; beyond it the answer is 503 and nothing was done.
     *     No component of the settings: none may be named wait
     */
    Demands(
            Batch batch,
            AllocationSettings settings,
            @Value("${offshoot.events.allocation.wait:5s}") Duration patience) {
        this.batch = batch;
        this.settings = settings;
        this.patience = patience;
    }

    /** @throws dev.offshoot.web.ProblemException 503 when the queue is full or does not move: nothing was done */
    Outcome run(long eventId, Request request) {
        Pending pending = new Pending(request);
        if (!enqueue(eventId, pending)) {
            throw Pending.busy();
        }
        Duration left = Deadline.current().map(Deadline::remaining).orElse(patience);
        return pending.await(left.compareTo(patience) < 0 ? left : patience);
    }

    /** Has the line served soon, without waiting for it. */
    void serve(long eventId) {
        enqueue(eventId, new Pending(Request.of(new Command.Tidy())));
    }

    /** Inside the map's lock, so that a queue is never retired between being found and being filled. */
    private boolean enqueue(long eventId, Pending pending) {
        AtomicBoolean accepted = new AtomicBoolean();
        demands.compute(eventId, (id, known) -> {
            Demand demand = known == null ? begin(id) : known;
            accepted.set(demand.offer(pending));
            return demand;
        });
        return accepted.get();
    }

    private Demand begin(long eventId) {
        Demand demand = new Demand(eventId, batch, settings);
        threads.execute(() -> {
            try {
                demand.work(() -> isRetired(eventId, demand));
            } finally {
                demands.remove(eventId, demand);
                demand.abandon();
            }
        });
        return demand;
    }

    private boolean isRetired(long eventId, Demand demand) {
        return demands.computeIfPresent(eventId, (_, current) -> demand.isIdle() ? null : current) == null;
    }

    @PreDestroy
    void close() {
        demands.values().forEach(Demand::end);
        threads.close();
    }
}
