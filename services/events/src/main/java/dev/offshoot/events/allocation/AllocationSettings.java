package dev.offshoot.events.allocation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/**
 * @param batch commands of one transaction at most; 256 share one flush of the disk and keep the lock for some 50 ms
 * @param queue commands that may wait for one event on one instance; beyond it the answer is 503
 * @param connections transactions at once for all events of an instance, so that reads keep theirs
 * @param readers requests that read at once what their command needs, see {@link Entrance}
 * @param entrance how long a request waits for its turn to read; beyond it the answer is 503
 */
@ConfigurationProperties("offshoot.events.allocation")
record AllocationSettings(
        @Bindable(defaultValue = "256") @Positive int batch,
        @Bindable(defaultValue = "10000") @Positive int queue,
        @Bindable(defaultValue = "4") @Positive int connections,
        @Bindable(defaultValue = "4") @Positive int readers,
        @Bindable(defaultValue = "10s") Duration entrance) {}
