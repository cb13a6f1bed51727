package dev.offshoot.mail.message;

import dev.offshoot.contracts.mail.Cause;
import dev.offshoot.mail.delivery.Destination;
import dev.offshoot.mail.template.PublishedVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What shall become a message; its parameters already fit the template.
 *
 * @param parameters secrets among them
 * @param origin who or what asked
 */
public record MessageDraft(
        PublishedVersion version,
        String businessKey,
        List<Destination> to,
        Map<String, Object> parameters,
        @Nullable String locale,
        @Nullable Instant sendAt,
        @Nullable Instant expiresAt,
        Origin origin) {

    /**
     * @param cause the event, if one did
     * @param caller name of the client, if one did
     */
    public record Origin(
            MessageSource source,
            @Nullable Cause cause,
            @Nullable String caller) {}
}
