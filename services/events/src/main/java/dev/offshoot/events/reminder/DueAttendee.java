package dev.offshoot.events.reminder;

import dev.offshoot.contracts.Recipient;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who was just noted as reminded. */
@Introspected
@MappedEntity("registrations")
record DueAttendee(
        @Id long id,
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
