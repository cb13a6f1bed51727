package dev.offshoot.broker.edge;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.SingleThreadEventExecutor;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How late the loops' ticks come, which is how long a request waits for its loop; whether loops wait; what buffers hold. */
@Singleton
final class LoopFigures {

    private final Set<Long> threads = ConcurrentHashMap.newKeySet();
    private final Timer delay;

    LoopFigures(MeterRegistry registry) {
        this.delay = Timer.builder("broker.loop.delay")
                .serviceLevelObjectives(
                        Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100))
                .register(registry);
        Gauge.builder("broker.direct.memory", LoopFigures::directMemory)
                .baseUnit("bytes")
                .register(registry);
        FunctionCounter.builder("broker.loop.blocked", this, LoopFigures::blocked)
                .register(registry);
    }

    private static long directMemory() {
        return ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider pool
                ? pool.metric().usedDirectMemory()
                : 0;
    }

    /** From its first connection on. */
    void watch(EventLoop loop) {
        if (loop instanceof SingleThreadEventExecutor single) {
            threads.add(single.threadProperties().id());
        }
    }

    /** How often loops had to wait for somebody else: for a lock, a notification, the end of a pause. None of them may. */
    private long blocked() {
        long[] ids = threads.stream().mapToLong(Long::longValue).toArray();
        long times = 0;
        for (ThreadInfo thread : ManagementFactory.getThreadMXBean().getThreadInfo(ids)) {
            times += thread == null ? 0 : thread.getBlockedCount() + thread.getWaitedCount();
        }
        return times;
    }

    void late(long nanos) {
        delay.record(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }
}
