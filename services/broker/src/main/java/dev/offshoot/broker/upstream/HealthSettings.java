package dev.offshoot.broker.upstream;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How often instances are asked whether they are ready.
 *
 * @param interval between two looks at one of which nothing is wrong
 * @param soonest after nobody listened at its address; each further pause is half as long again, up to the interval
 */
@ConfigurationProperties("offshoot.broker.health")
record HealthSettings(
        @Bindable(defaultValue = "2s") Duration interval,
        @Bindable(defaultValue = "200ms") Duration soonest) {

    Duration longer(Duration pause) {
        Duration next = pause.plus(pause.dividedBy(2));
        return next.compareTo(interval) > 0 ? interval : next;
    }
}
