package dev.offshoot.broker.state;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JSON files, each replaced as a whole. A copy that cannot be written or read costs nothing but the copy. */
@Singleton
public class StateFolder {

    private static final Logger LOG = LoggerFactory.getLogger(StateFolder.class);

    private final Path folder;
    private final ObjectMapper json;

    StateFolder(StateSettings settings, ObjectMapper json) {
        this.folder = settings.state().toAbsolutePath();
        this.json = json;
    }

    public void write(String name, Object copy) {
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(name + ".new");
            Files.write(fresh, json.writeValueAsBytes(copy));
            Files.move(
                    fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            LOG.warn("{} cannot be kept in {}: {}", name, folder, failure.getMessage());
        }
    }

    public <T> Optional<T> read(String name, Class<T> type) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.ofNullable(json.readValue(Files.readAllBytes(file), type))
                    : Optional.empty();
        } catch (IOException failure) {
            LOG.warn("The copy at {} cannot be read: {}", file, failure.getMessage());
            return Optional.empty();
        }
    }
}
