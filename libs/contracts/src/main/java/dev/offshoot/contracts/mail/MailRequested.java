package dev.offshoot.contracts.mail;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a service sends where no event of its own fits. Only templates it owns, or that list it under callers.
 *
 * @param mailId business key: two requests with one id are one mail
 * @param to at most 500
 * @param parameters strict: what the template declares, no more and no less; never sealed, so no template with a secret
 * @param attachments what to attach, fetched by mail when it sends
 */
@Serdeable
@EventType("*.mail.requested")
public record MailRequested(
        UUID mailId,
        String template,
        List<Recipient> to,
        @Nullable String locale,
        Map<String, Object> parameters,
        @Nullable CalendarEntry calendar,
        @Nullable List<Attachment> attachments,
        @Nullable Instant sendAt,
        @Nullable Instant expiresAt)
        implements Event {

    @Override
    public UUID subject() {
        return mailId;
    }
}
