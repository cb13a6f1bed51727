package dev.offshoot.auth.account;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record CreateAccount(
        @NotBlank @Size(max = 254) String email,

        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String displayName,

        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 40) String> roles,
        @Nullable @Size(max = 16) String locale,
        @Nullable @Size(max = 64) String timeZone,
        @Nullable @Size(max = 500) String note,
        @Nullable UUID id) {

    List<String> rolesOrNone() {
        return roles == null ? List.of() : roles;
    }
}
