package dev.offshoot.broker.routing;

import dev.offshoot.broker.routing.DocumentReader.Reading;
import dev.offshoot.broker.upstream.Upstreams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Routing documents written as the files of a deployment. */
public final class Documents {

    private static final RouteDefaults USUAL =
            new RouteDefaults(Duration.ofSeconds(30), Duration.ofSeconds(60), 1L << 20, 1000);

    private Documents() {}

    /** One YAML text a service. */
    static Reading read(String... services) {
        List<Object> parsed = Arrays.stream(services)
                .map(yaml -> new Load(LoadSettings.builder().build()).loadFromString(yaml))
                .toList();
        return DocumentReader.read(Map.of("services", parsed), USUAL);
    }

    public static RoutingDocument document(String... services) {
        Reading reading = read(services);
        if (!reading.faults().isEmpty()) {
            throw new IllegalArgumentException(reading.faults().toString());
        }
        return reading.document();
    }

    public static ActiveRouting routing(Upstreams upstreams, @Nullable String foreign) {
        RoutingSettings settings = new RoutingSettings(Path.of("routes"), null, null, 1);
        return new ActiveRouting(upstreams, settings, foreign);
    }
}
