package dev.offshoot.broker.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A ring that loops put lines into and one thread writes from; when it is full the line is dropped and counted. */
@Singleton
final class AccessLog {

    private static final int SIZE = 1 << 14;
    /** As many may pass the check for room at the same moment. */
    private static final int MOST_LOOPS = 256;

    private static final long SLOW_MILLIS = 1000;

    private final AtomicReferenceArray<@Nullable AccessLine> ring = new AtomicReferenceArray<>(SIZE);
    private final AtomicLong next = new AtomicLong();
    private final long leastMillis;
    private final Counter dropped;
    private final AccessLines lines;
    private volatile long written;

    @Inject
    AccessLog(EdgeSettings settings, MeterRegistry registry) {
        this(settings, registry, System.out);
    }

    AccessLog(EdgeSettings settings, MeterRegistry registry, PrintStream out) {
        this.leastMillis = leastMillis(settings.accessLog());
        this.dropped = registry.counter("broker.access.dropped");
        this.lines = new AccessLines(out);
        Gauge.builder("broker.access.waiting", this, log -> log.next.get() - log.written)
                .register(registry);
    }

    private static long leastMillis(String mode) {
        return switch (mode) {
            case "off" -> Long.MAX_VALUE;
            case "slow" -> SLOW_MILLIS;
            default -> 0;
        };
    }

    void add(AccessLine line) {
        if (line.millis() < leastMillis) {
            return;
        }
        if (next.get() - written >= SIZE - MOST_LOOPS) {
            dropped.increment();
        } else {
            ring.set(slot(next.getAndIncrement()), line);
        }
    }

    /** Often enough that a ring holds what comes meanwhile: 80 000 requests a second. */
    @Scheduled(fixedDelay = "200ms")
    void writeSome() {
        write();
    }

    /** Apart from {@link #writeSome}: the framework schedules no method that it calls at the end. */
    @PreDestroy
    void writeRest() {
        write();
    }

    synchronized void write() {
        AccessLine line = ring.getAndSet(slot(written), null);
        while (line != null) {
            written = written + 1;
            lines.add(line);
            line = ring.getAndSet(slot(written), null);
        }
        lines.flush();
    }

    private static int slot(long number) {
        return (int) (number & (SIZE - 1));
    }
}
