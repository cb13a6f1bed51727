package dev.offshoot.broker.page;

import dev.offshoot.broker.upstream.Instance;
import dev.offshoot.broker.upstream.InstanceState;
import dev.offshoot.broker.upstream.Upstream;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * One service as everybody may know it.
 *
 * @param state up, degraded when some instances are not healthy, or down
 */
@Serdeable
public record ServiceHealth(String service, String state, String since) {

    static ServiceHealth of(Upstream upstream) {
        List<Instance> instances = upstream.instances().stream()
                .filter(instance -> instance.state() != InstanceState.LEFT_OUT)
                .toList();
        long healthy = instances.stream()
                .filter(instance -> instance.state() == InstanceState.HEALTHY
                        || (!upstream.isChecked() && instance.state() == InstanceState.UNKNOWN))
                .count();
        String state = healthy == 0 ? "down" : healthy < instances.size() ? "degraded" : "up";
        String since = instances.stream().mapToLong(Instance::sinceMillis).max().stream()
                .mapToObj(millis -> Instant.ofEpochMilli(millis).toString())
                .findFirst()
                .orElse("");
        return new ServiceHealth(upstream.name(), state, since);
    }

    boolean isDown() {
        return state.equals("down");
    }
}
