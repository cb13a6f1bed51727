package dev.offshoot.mail.sending;

import dev.offshoot.mail.attachment.Attachment;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.message.Message;
import dev.offshoot.mail.report.Subject;
import dev.offshoot.mail.template.PublishedVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claimed delivery with what it needs.
 *
 * @param replyTo where answers go, unless to the sender
 * @param files what travels with it
 * @param address where it goes now; null when the account has none
 * @param hashes of that address under every key of the ring, the current one first; empty without one
 */
record Job(
        Delivery delivery,
        Message message,
        PublishedVersion version,
        @Nullable String replyTo,
        List<Attachment> files,
        @Nullable UUID user,
        boolean active,
        @Nullable String address,
        List<AddressHash> hashes,
        @Nullable String name,
        @Nullable String accountLocale,
        @Nullable String timeZone) {

    Job with(List<Attachment> complete) {
        return new Job(
                delivery,
                message,
                version,
                replyTo,
                complete,
                user,
                active,
                address,
                hashes,
                name,
                accountLocale,
                timeZone);
    }

    Subject subject() {
        return new Subject(delivery, message, version, user);
    }

    /** When trying began: an operator's retry begins anew. */
    Instant triedSince() {
        return message.sendAt().isAfter(delivery.createdAt()) ? message.sendAt() : delivery.createdAt();
    }

    boolean essential() {
        return version.topic().essential();
    }

    String locale() {
        return version.locale(message.locale(), recipientLocale());
    }

    List<String> localesTried() {
        return version.localeChain(message.locale(), recipientLocale());
    }

    private @Nullable String recipientLocale() {
        return delivery.userId() == null ? delivery.locale() : accountLocale;
    }
}
