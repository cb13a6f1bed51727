package dev.offshoot.broker.edge;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What belongs to one event loop: its clients, its idle upstream connections, and the tick that finds what took too long. */
final class Loop {

    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final EventLoop executor;
    private final long upstreamIdleNanos;
    private final LoopFigures figures;
    private final ConnectionPool pool = new ConnectionPool();
    private final Set<ClientConnection> clients = Collections.newSetFromMap(new IdentityHashMap<>());
    private long dueNanos;

    @SuppressWarnings("FutureReturnValueIgnored")
    Loop(EventLoop executor, ConnectionSettings settings, LoopFigures figures) {
        this.executor = executor;
        this.figures = figures;
        figures.watch(executor);
        this.dueNanos = System.nanoTime() + TICK_NANOS;
        this.upstreamIdleNanos = settings.upstreamIdle().toNanos();
        executor.scheduleWithFixedDelay(this::tick, TICK_NANOS, TICK_NANOS, TimeUnit.NANOSECONDS);
    }

    EventLoop executor() {
        return executor;
    }

    ConnectionPool pool() {
        return pool;
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    void later(Runnable action, long millis) {
        executor.schedule(action, millis, TimeUnit.MILLISECONDS);
    }

    void add(ClientConnection client) {
        clients.add(client);
    }

    void remove(ClientConnection client) {
        clients.remove(client);
    }

    List<ClientConnection> clients() {
        return new ArrayList<>(clients);
    }

    private void tick() {
        long now = System.nanoTime();
        figures.late(now - dueNanos);
        for (ClientConnection client : clients()) {
            client.tick(now);
        }
        pool.expire(now - upstreamIdleNanos);
        dueNanos = System.nanoTime() + TICK_NANOS;
    }
}
