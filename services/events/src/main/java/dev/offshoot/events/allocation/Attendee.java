package dev.offshoot.events.allocation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who comes: an account, or a guest by name and address. Exactly one of {@code userId} and {@code guestEmail} is set.
 *
 * @param userId local id
 * @param userUuid of the same account
 */
public record Attendee(
        @Nullable Long userId,
        @Nullable UUID userUuid,
        @Nullable String guestName,
        @Nullable String guestEmail) {

    public Attendee {
        if ((userId == null) == (guestEmail == null)
                || (userId == null) != (userUuid == null)
                || (guestName == null) != (guestEmail == null)) {
            throw new IllegalArgumentException("An attendee is an account or a guest with name and address");
        }
    }

    /** @param id local id of the account {@code uuid} */
    public static Attendee account(long id, UUID uuid) {
        return new Attendee(id, uuid, null, null);
    }

    public static Attendee guest(String name, String email) {
        return new Attendee(null, null, name, email);
    }

    public boolean isGuest() {
        return userId == null;
    }

    /** Equal for two registrations of one person: the account, or the address without case. */
    Object identity() {
        return guestEmail == null ? String.valueOf(userId) : Emails.folded(guestEmail);
    }
}
