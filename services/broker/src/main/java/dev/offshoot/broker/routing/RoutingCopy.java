package dev.offshoot.broker.routing;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last routing on this machine's disk, for a start while PostgreSQL is away. */
@Singleton
class RoutingCopy {

    private static final Logger LOG = LoggerFactory.getLogger(RoutingCopy.class);

    private final Path file;
    private final ObjectMapper json;

    RoutingCopy(RoutingSettings settings, ObjectMapper json) {
        this.file = settings.state().resolve("routing.json");
        this.json = json;
    }

    /** @param document JSON text */
    @Serdeable
    record Kept(int number, String document) {}

    void write(Kept kept) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling("routing.json.new");
            Files.write(fresh, json.writeValueAsBytes(kept));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            LOG.warn("The routing cannot be kept at {}: {}", file, failure.getMessage());
        }
    }

    Optional<Kept> read() {
        try {
            return Files.exists(file)
                    ? Optional.ofNullable(json.readValue(Files.readAllBytes(file), Kept.class))
                    : Optional.empty();
        } catch (IOException failure) {
            LOG.warn("The kept routing at {} cannot be read: {}", file, failure.getMessage());
            return Optional.empty();
        }
    }
}
