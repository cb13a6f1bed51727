package dev.offshoot.events.guest;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor types.
 *
 * @param ticketTypeId null where the event has one type
 * @param locale BCP 47 tag for the mails
 * @param consent to what the form says about the address
 */
@Serdeable
record SignUp(
        @NotBlank @Size(max = 255) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must not hold control characters")
        String name,

        @NotBlank @Email @Size(max = 320) String email,
        @Nullable UUID ticketTypeId,

        @Nullable
        @Size(max = 35)
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a language tag")
        String locale,

        @AssertTrue boolean consent) {

    @Override
    public String toString() {
        return "SignUp[…]";
    }
}
