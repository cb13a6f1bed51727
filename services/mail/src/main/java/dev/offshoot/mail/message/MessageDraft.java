package dev.offshoot.mail.message;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.mail.Cause;
import dev.offshoot.mail.attachment.NewAttachment;
import dev.offshoot.mail.delivery.Destination;
import dev.offshoot.mail.template.PublishedVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shall become a message; its parameters already fit the template.
 *
 * @param parameters secrets among them
 * @param replyTo a typed address or a user
 * @param origin who or what asked
 */
public record MessageDraft(
        PublishedVersion version,
        String businessKey,
        List<Destination> to,
        Map<String, Object> parameters,
        @Nullable String locale,
        @Nullable Recipient replyTo,
        List<NewAttachment> files,
        @Nullable Instant sendAt,
        @Nullable Instant expiresAt,
        Origin origin) {

    /**
     * @param cause the event, if one did
     * @param caller name of the client, if one did
     * @param person who asked, if a person did
     */
    public record Origin(
            MessageSource source,
            @Nullable Cause cause,
            @Nullable String caller,
            @Nullable UUID person) {

        public static Origin event(Cause cause, String caller) {
            return new Origin(MessageSource.EVENT, cause, caller, null);
        }
    }
}
