package dev.offshoot.mail.mailbox;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** A mail in the list. */
@Serdeable
record MailboxEntryResponse(UUID id, String to, String subject, String template, Instant receivedAt) {

    static MailboxEntryResponse of(MailboxMail mail) {
        return new MailboxEntryResponse(
                mail.uuid(), mail.recipient(), mail.subject(), mail.templateKey(), mail.receivedAt());
    }
}
