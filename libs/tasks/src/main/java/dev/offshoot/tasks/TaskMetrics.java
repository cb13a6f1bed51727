package dev.offshoot.tasks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts and times the runs of each task. */
@Singleton
public class TaskMetrics {

    private final MeterRegistry registry;

    TaskMetrics(@Nullable MeterRegistry registry) {
        this.registry = registry == null ? Metrics.globalRegistry : registry;
    }

    /** @param outcome the state the run left the task in: done, failed or dead */
    public void ran(String name, String outcome, Duration took) {
        registry.timer("offshoot.tasks.runs", "name", name, "outcome", outcome).record(took);
    }
}
