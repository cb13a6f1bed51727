package dev.offshoot.tasks;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param threads tasks one instance runs at a time
 * @param startAfter how long after the start of the HTTP server the first task may run, so that both do not compete
 * @param pollInterval how often due tasks are looked for without being woken
 * @param heartbeat how often a running task says so; silent for four of these, it is run again
 * @param shutdownPatience how long running tasks may go on when the instance stops, before they are interrupted
 * @param deadKept how long a dead task can be looked at and run again, at least
 */
@ConfigurationProperties("offshoot.tasks")
public record TaskSettings(
        @Bindable(defaultValue = "4") int threads,
        @Bindable(defaultValue = "1s") Duration startAfter,
        @Bindable(defaultValue = "10s") Duration pollInterval,
        @Bindable(defaultValue = "15s") Duration heartbeat,
        @Bindable(defaultValue = "5s") Duration shutdownPatience,
        @Bindable(defaultValue = "30d") Duration deadKept) {

    /** @throws IllegalArgumentException that names the setting no scheduler could work with */
    public TaskSettings {
        require(threads > 0, "threads", threads);
        require(!startAfter.isNegative(), "start-after", startAfter);
        require(pollInterval.isPositive(), "poll-interval", pollInterval);
        require(heartbeat.isPositive(), "heartbeat", heartbeat);
        require(!shutdownPatience.isNegative(), "shutdown-patience", shutdownPatience);
        require(!deadKept.isNegative(), "dead-kept", deadKept);
    }

    private static void require(boolean sound, String setting, Object value) {
        if (!sound) {
            throw new IllegalArgumentException(
                    "offshoot.tasks." + setting + " is " + value + ", which is too little to work with.");
        }
    }
}
