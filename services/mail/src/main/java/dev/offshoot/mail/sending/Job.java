package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.message.Message;
import dev.offshoot.mail.template.PublishedVersion;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claimed delivery with what it needs.
 *
 * @param address where it goes now; null when the account has none
 */
record Job(
        Delivery delivery,
        Message message,
        PublishedVersion version,
        @Nullable UUID user,
        boolean active,
        @Nullable String address,
        @Nullable String name,
        @Nullable String accountLocale,
        @Nullable String timeZone) {

    boolean essential() {
        return version.topic().essential();
    }

    String locale() {
        return version.locale(message.locale(), delivery.userId() == null ? delivery.locale() : accountLocale);
    }
}
