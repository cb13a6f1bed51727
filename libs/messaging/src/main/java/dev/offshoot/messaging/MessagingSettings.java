package dev.offshoot.messaging;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * @param namespace prefix of exchange and queue names, so that several platforms share one broker
 * @param confirmTimeout how long the relay waits for the confirms of a batch before it connects anew
 * @param pollInterval how often the relay looks without being woken
 * @param lanes subjects handled at the same time; each takes a connection of the pool
 * @param prefetch deliveries in memory at most
 * @param retryDelays waiting time before each further attempt; after the last one the event is a dead letter
 * @param inboxRetention how long a delivery is remembered, so that it is not done again
 */
@ConfigurationProperties("offshoot.messaging")
public record MessagingSettings(
        @Bindable(defaultValue = "") String namespace,
        @Bindable(defaultValue = "10s") Duration confirmTimeout,
        @Bindable(defaultValue = "1s") Duration pollInterval,
        @Bindable(defaultValue = "4") int lanes,
        @Bindable(defaultValue = "1000") int prefetch,

        @Bindable(defaultValue = "1s,5s,30s,2m,10m,30m,1h,3h")
        List<Duration> retryDelays,

        @Bindable(defaultValue = "7d") Duration inboxRetention) {}
