package dev.offshoot.messaging.sealing;

import io.micronaut.json.tree.JsonNode;
import java.util.List;

/**
 * A payload for a handler, in memory only.
 *
 * @param secrets the texts that were opened, so that none of them gets into an error or a log
 */
public record OpenedPayload(JsonNode data, List<String> secrets) {

    /** The text without the secrets of this payload. */
    public String redacted(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = secret.isEmpty() ? redacted : redacted.replace(secret, SealedText.MASK);
        }
        return redacted;
    }

    @Override
    public String toString() {
        return SealedText.MASK;
    }
}
