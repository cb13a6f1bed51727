package dev.offshoot.mail.message;

import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to send; the same business key again gives the first message.
 *
 * @param copies groups that get a mail of their own
 * @param replyTo where answers go: a typed address, or somebody whose template discloses them
 * @param attachments files that media keeps
 */
@Serdeable
record SendMessage(
        @Size(max = 80) String template,
        @NotEmpty @Size(max = 500) List<Recipient> to,
        @Nullable @Size(max = 20) List<String> copies,
        Map<String, Object> parameters,
        @Nullable @Size(max = 35) String locale,
        @Nullable Recipient replyTo,
        @Nullable @Size(min = 1, max = 200) String businessKey,
        @Nullable Instant sendAt,
        @Nullable Instant expiresAt,
        @Nullable @Size(max = 10) List<MediaAttachment> attachments) {

    List<MediaAttachment> files() {
        return attachments == null ? List.of() : attachments;
    }
}
