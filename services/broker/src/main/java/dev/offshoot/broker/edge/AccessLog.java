package dev.offshoot.broker.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A ring that loops put lines into and one thread writes from; when it is full the line is dropped and counted. */
@Singleton
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final int SIZE = 1 << 14;
    /** As many may pass the check for room at the same moment. */
    private static final int MOST_LOOPS = 256;

    private static final long SLOW_MILLIS = 1000;

    private final AtomicReferenceArray<@Nullable AccessLine> ring = new AtomicReferenceArray<>(SIZE);
    private final AtomicLong next = new AtomicLong();
    private final String mode;
    private final Counter dropped;
    private volatile long written;

    AccessLog(EdgeSettings settings, MeterRegistry registry) {
        this.mode = settings.accessLog();
        this.dropped = registry.counter("broker.access.dropped");
    }

    void add(AccessLine line) {
        if (mode.equals("off") || (mode.equals("slow") && line.millis() < SLOW_MILLIS)) {
            return;
        }
        if (next.get() - written >= SIZE - MOST_LOOPS) {
            dropped.increment();
        } else {
            ring.set(slot(next.getAndIncrement()), line);
        }
    }

    @Scheduled(fixedDelay = "200ms")
    @PreDestroy
    synchronized void write() {
        while (true) {
            AccessLine line = ring.getAndSet(slot(written), null);
            if (line == null) {
                return;
            }
            written = written + 1;
            write(line);
        }
    }

    private static int slot(long number) {
        return (int) (number & (SIZE - 1));
    }

    private static void write(AccessLine line) {
        LOG.atInfo()
                .addKeyValue("route", line.route())
                .addKeyValue("method", line.method())
                .addKeyValue("path", line.path())
                .addKeyValue("status", line.status())
                .addKeyValue("ms", line.millis())
                .addKeyValue("upstreamMs", line.upstreamMillis())
                .addKeyValue("bytes", line.bytes())
                .addKeyValue(
                        "instance",
                        line.instance() == null ? "" : line.instance().address().toString())
                .addKeyValue("user", line.user())
                .addKeyValue("act", line.act())
                .addKeyValue("network", line.network())
                .addKeyValue("traceId", line.traceId())
                .addKeyValue("outcome", line.outcome())
                .log("request");
    }
}
