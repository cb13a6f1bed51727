package dev.offshoot.messaging.sealing;

import dev.offshoot.service.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The public keys of every reading service, as every service gets them: {@code mail: [{id: 1, key: …}]}, the current
 * key first.
 */
public final class ReaderKeys {

    private final Map<String, List<ReaderKey>> byReader;

    public ReaderKeys(Map<String, List<ReaderKey>> byReader) {
        this.byReader = new TreeMap<>(byReader);
    }

    public static ReaderKeys none() {
        return new ReaderKeys(Map.of());
    }

    /** What a service with this ring publishes about itself. */
    public static List<ReaderKey> of(KeyRing ring) {
        return ring.keys().stream().map(ReaderKeys::of).toList();
    }

    /** @throws IllegalArgumentException when the file is no reader keys file; says what is wrong */
    public static ReaderKeys read(Path file) throws IOException {
        Map<String, List<ReaderKey>> byReader = new LinkedHashMap<>();
        try {
            Object root = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            mapping(root).forEach((reader, keys) -> byReader.put(String.valueOf(reader), keys(keys)));
        } catch (YamlEngineException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    file + " does not read \"service: [{id: 1, key: base64}]\": " + malformed.getMessage(), malformed);
        }
        return new ReaderKeys(byReader);
    }

    public void write(Path file) throws IOException {
        StringBuilder yaml =
                new StringBuilder("# Public keys that sealed fields of events are sealed for. No secret.\n");
        byReader.forEach((reader, keys) -> {
            yaml.append(reader).append(":\n");
            keys.forEach(key -> yaml.append("  - {id: %d, key: \"%s\"}%n".formatted(key.id(), key.key())));
        });
        Files.writeString(file, yaml.toString());
    }

    /** The key to seal with for this reader. */
    Optional<ReaderKey> current(String reader) {
        return byReader.getOrDefault(reader, List.of()).stream().findFirst();
    }

    private static ReaderKey of(KeyRing.Key key) {
        byte[] publicKey = X25519.publicKey(X25519.privateKey(key));
        return new ReaderKey(key.id(), Base64.getEncoder().encodeToString(publicKey));
    }

    private static Map<?, ?> mapping(Object node) {
        if (node instanceof Map<?, ?> mapping) {
            return mapping;
        }
        throw new IllegalArgumentException("not a mapping of services");
    }

    private static List<ReaderKey> keys(Object node) {
        if (node instanceof List<?> entries) {
            return entries.stream().map(ReaderKeys::key).toList();
        }
        throw new IllegalArgumentException("not a list of keys");
    }

    private static ReaderKey key(Object node) {
        if (node instanceof Map<?, ?> entry
                && entry.get("id") instanceof Integer id
                && entry.get("key") instanceof String key) {
            return new ReaderKey(id, key);
        }
        throw new IllegalArgumentException("a key without id or key");
    }
}
