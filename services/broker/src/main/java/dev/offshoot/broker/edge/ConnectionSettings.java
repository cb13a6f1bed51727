package dev.offshoot.broker.edge;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param max client connections of this instance
 * @param perNetwork client connections of one network
 * @param head how long a request's head may take
 * @param keepAlive how long a client's connection may be silent between requests
 * @param connect how long connecting to an instance may take
 * @param upstreamIdle services close theirs at 75 s; ours close first, so no request meets a closing one
 */
@ConfigurationProperties("offshoot.broker.connections")
record ConnectionSettings(
        @Bindable(defaultValue = "50000") int max,
        @Bindable(defaultValue = "500") int perNetwork,
        @Bindable(defaultValue = "10s") Duration head,
        @Bindable(defaultValue = "75s") Duration keepAlive,
        @Bindable(defaultValue = "2s") Duration connect,
        @Bindable(defaultValue = "50s") Duration upstreamIdle) {}
