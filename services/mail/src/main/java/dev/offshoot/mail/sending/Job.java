package dev.offshoot.mail.sending;

import dev.offshoot.mail.attachment.Attachment;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.message.Message;
import dev.offshoot.mail.report.Subject;
import dev.offshoot.mail.template.PublishedVersion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claimed delivery with what it needs.
 *
 * @param replyTo where answers go, unless to the sender
 * @param files what travels with it
 * @param address where it goes now; null when the account has none
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
        @Nullable String name,
        @Nullable String accountLocale,
        @Nullable String timeZone) {

    Subject subject() {
        return new Subject(delivery, message, version, user);
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
