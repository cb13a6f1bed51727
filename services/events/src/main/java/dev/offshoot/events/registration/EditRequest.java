package dev.offshoot.events.registration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is absent stays.
 *
 * @param locale by its owner
 * @param guestName by organisers, as guestEmail
 * @param guestEmail a new address gets new links, and the old ones die
 */
@Serdeable
record EditRequest(
        @Nullable @Size(max = 35) @Pattern(regexp = RegisterRequest.LANGUAGE_TAG)
        String locale,

        @Nullable @Size(min = 1, max = 255) @Pattern(regexp = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*")
        String guestName,

        @Nullable @Email @Size(min = 3, max = 320) String guestEmail) {

    boolean isAboutGuest() {
        return guestName != null || guestEmail != null;
    }

    @Override
    public String toString() {
        return "EditRequest[…]";
    }
}
