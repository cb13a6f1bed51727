package dev.offshoot.auth.me;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param currentPassword needed where one is set
 * @param endOtherSessions true unless it says false
 */
@Serdeable
record ChangePassword(
        @Nullable @Size(max = 400) String currentPassword,
        @NotBlank @Size(max = 400) String newPassword,
        @Nullable Boolean endOtherSessions) {

    @Override
    public String toString() {
        return "ChangePassword[…]";
    }
}
