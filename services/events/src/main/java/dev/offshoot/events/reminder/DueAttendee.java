package dev.offshoot.events.reminder;

import dev.offshoot.contracts.Recipient;
import io.micronaut.core.annotation.Introspected;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who was just noted as reminded. */
@Introspected
record DueAttendee(
        @Nullable UUID userUuid,
        @Nullable String guestName,
        @Nullable String guestEmail,
        String locale) {

    Recipient recipient() {
        return userUuid == null
                ? Recipient.address(Objects.requireNonNull(guestEmail), guestName, locale)
                : Recipient.user(userUuid);
    }
}
