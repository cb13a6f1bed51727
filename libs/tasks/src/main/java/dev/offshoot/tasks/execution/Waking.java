package dev.offshoot.tasks.execution;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.offshoot.tasks.TaskSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes this instance look for due tasks when one is known to be due, instead of at its next poll. */
@Singleton
public class Waking {

    private final Duration pollInterval;
    private final InstantSource clock;
    private volatile @Nullable Scheduler scheduler;

    Waking(TaskSettings settings, InstantSource clock) {
        this.pollInterval = settings.pollInterval();
        this.clock = clock;
    }

    /** What is due after the next poll is left to it. Nothing happens where nothing runs. */
    public void at(Instant due) {
        Scheduler running = scheduler;
        Duration left = Duration.between(clock.instant(), due);
        if (running == null || left.compareTo(pollInterval) >= 0) {
            return;
        }
        if (left.isPositive()) {
            CompletableFuture.delayedExecutor(left.toMillis() + 1, TimeUnit.MILLISECONDS)
                    .execute(running::triggerCheckForDueExecutions);
        } else {
            running.triggerCheckForDueExecutions();
        }
    }

    void attach(Scheduler running) {
        scheduler = running;
    }

    void detach() {
        scheduler = null;
    }
}
