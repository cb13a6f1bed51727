package dev.offshoot.mail.mailbox;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail kept here instead of being sent; its UUID is the delivery's, so one that is handed over twice stands once. */
@SuppressWarnings("ArrayRecordComponent") // a bytea column
@MappedEntity("mailbox_mails")
record MailboxMail(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        @Nullable Long deliveryId,
        String recipient,
        String sender,
        String subject,
        String templateKey,
        byte[] raw,
        Instant receivedAt) {

    long storedId() {
        if (id == null) {
            throw new IllegalStateException("Mail " + uuid + " is not stored");
        }
        return id;
    }
}
