package dev.offshoot.mail.message;

import dev.offshoot.mail.keys.SecretBox;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals a message's secrets, and opens them for the mail that carries them. */
@Singleton
public class MessageSecrets {

    private final SecretBox box;
    private final JsonMapper json;

    MessageSecrets(SecretBox box, JsonMapper json) {
        this.box = box;
        this.json = json;
    }

    /** Null when there are none. */
    byte @Nullable [] seal(UUID message, Map<String, String> secrets) {
        try {
            return secrets.isEmpty() ? null : box.seal(message, json.writeValueAsString(secrets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty once they are wiped. */
    public Map<String, String> of(Message message) {
        if (message.secrets() == null) {
            return Map.of();
        }
        try {
            return json.readValue(
                    box.open(message.uuid(), message.secrets()), Argument.mapOf(String.class, String.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
