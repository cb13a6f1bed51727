package dev.offshoot.broker.edge;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * @param listen host and port people reach
 * @param loops event loops; 0 for one a core
 * @param trustedProxies networks whose X-Forwarded fields count; none by default
 * @param drain how long running requests may take once the instance stops
 * @param lameDuck how long it says "not ready" before it stops listening
 * @param accessLog all, slow or off
 */
@ConfigurationProperties("offshoot.broker")
record EdgeSettings(
        @Bindable(defaultValue = "0.0.0.0:8080") String listen,
        @Bindable(defaultValue = "0") int loops,
        @Bindable(defaultValue = "") List<String> trustedProxies,
        @Bindable(defaultValue = "30s") Duration drain,
        @Bindable(defaultValue = "5s") Duration lameDuck,
        @Bindable(defaultValue = "all") String accessLog) {

    String host() {
        return listen.substring(0, listen.lastIndexOf(':'));
    }

    int port() {
        return Integer.parseInt(listen.substring(listen.lastIndexOf(':') + 1));
    }

    int loopCount() {
        return loops > 0 ? loops : Runtime.getRuntime().availableProcessors();
    }
}
