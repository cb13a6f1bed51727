package dev.offshoot.events.reschedule;

import dev.offshoot.contracts.Recipient;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who will attend. */
@Introspected
@MappedEntity("registrations")
record Attendee(
        @Id long id,
        @Nullable UUID account,
        @Nullable String guestEmail,
        @Nullable String guestName,
        String locale) {

    Recipient recipient() {
        return account == null
                ? Recipient.address(Objects.requireNonNull(guestEmail), guestName, locale)
                : Recipient.user(account);
    }
}
