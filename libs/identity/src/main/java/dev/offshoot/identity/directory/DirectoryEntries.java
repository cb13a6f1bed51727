package dev.offshoot.identity.directory;

import dev.offshoot.identity.DirectoryUser;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How people stand in Redis: {@code <version>|<json>}; without JSON, a tombstone. */
@Singleton
class DirectoryEntries {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryEntries.class);
    private static final String KEY = "identity:directory:";
    private static final char SEPARATOR = '|';

    private final ObjectMapper json;

    DirectoryEntries(ObjectMapper json) {
        this.json = json;
    }

    static byte[] key(UUID id) {
        return bytes(KEY + id);
    }

    byte[] write(DirectoryUser user) {
        try {
            return bytes(user.version() + "|" + json.writeValueAsString(user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] tombstone(int version) {
        return bytes(version + "|");
    }

    byte[] number(long number) {
        return bytes(Long.toString(number));
    }

    /** Empty for a tombstone, and for what another release wrote in another shape. */
    Optional<DirectoryUser> read(byte[] entry) {
        String text = new String(entry, StandardCharsets.UTF_8);
        String user = text.substring(text.indexOf(SEPARATOR) + 1);
        try {
            return user.isEmpty() ? Optional.empty() : Optional.ofNullable(json.readValue(user, DirectoryUser.class));
        } catch (IOException e) {
            LOG.debug("An entry of the directory cannot be read", e);
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
