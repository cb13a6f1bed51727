package dev.offshoot.broker.routing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The deployment's files, one a service, read as one document. */
@Singleton
class RouteFiles {

    private final Path folder;

    RouteFiles(RoutingSettings settings) {
        this.folder = settings.routes();
    }

    Map<String, Object> read() {
        List<Object> services = new ArrayList<>();
        for (Path file : files()) {
            services.add(parse(file));
        }
        return Map.of("services", services);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Object parse(Path file) {
        try {
            Object service = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            return service == null ? Map.of() : service;
        } catch (YamlEngineException | IOException unreadable) {
            return Map.of("unreadable", String.valueOf(unreadable.getMessage()));
        }
    }
}
