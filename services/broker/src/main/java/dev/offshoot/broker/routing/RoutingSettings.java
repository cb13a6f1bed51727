package dev.offshoot.broker.routing;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param routes the folder of the deployment's route files
 * @param instances by service, replacing those of its file
 * @param paths {@code off} for each page of the broker that a legacy owns the name of
 * @param innerPort of the broker's own pages and REST; the edge reaches it by loopback
 */
@ConfigurationProperties("offshoot.broker")
record RoutingSettings(
        @Bindable(defaultValue = "deploy/routes") Path routes,
        @Nullable Map<String, List<String>> instances,
        @Nullable Map<String, String> paths,
        @Bindable(defaultValue = "8079") int innerPort) {

    RoutingSettings {
        if (paths != null) {
            paths.forEach(OwnRoutes::requireKnown);
        }
    }

    List<String> instancesOf(ServiceSpec service) {
        List<String> configured = instances == null ? null : instances.get(service.service());
        return configured == null || configured.isEmpty() ? service.instances() : configured;
    }

    Map<String, String> ownPaths() {
        return paths == null ? Map.of() : paths;
    }
}
