package dev.offshoot.auth.profile;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is absent or null stays as it is. */
@Serdeable
public record ChangeProfile(
        @Nullable @Size(min = 1, max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*")
        String displayName,

        @Nullable @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String fullName,

        @Nullable @Size(max = 16) String locale,
        @Nullable @Size(max = 64) String timeZone,
        @Nullable UUID pictureId) {}
