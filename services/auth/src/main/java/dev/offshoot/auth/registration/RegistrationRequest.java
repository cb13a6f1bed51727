package dev.offshoot.auth.registration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param source where the person came from, for statistics */
@Serdeable
record RegistrationRequest(
        @NotBlank @Size(max = 254) String email,

        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String displayName,

        @Nullable @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String fullName,

        @Nullable @Size(max = 16) String locale,
        @Nullable @Size(max = 64) String timeZone,

        @Nullable @Size(max = 10)
        Map<
                        @Size(min = 1, max = 100) @Pattern(regexp = "[A-Za-z0-9 ._-]*") String,
                        @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9 ._-]*") String>
                source) {}
