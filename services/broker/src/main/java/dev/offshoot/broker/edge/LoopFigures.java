package dev.offshoot.broker.edge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How late the loops' ticks come, which is how long a request waits for its loop, and what buffers hold. */
@Singleton
final class LoopFigures {

    private final Timer delay;

    LoopFigures(MeterRegistry registry) {
        this.delay = Timer.builder("broker.loop.delay")
                .serviceLevelObjectives(
                        Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100))
                .register(registry);
        Gauge.builder("broker.direct.memory", LoopFigures::directMemory)
                .baseUnit("bytes")
                .register(registry);
    }

    private static long directMemory() {
        return ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider pool
                ? pool.metric().usedDirectMemory()
                : 0;
    }

    void late(long nanos) {
        delay.record(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }
}
