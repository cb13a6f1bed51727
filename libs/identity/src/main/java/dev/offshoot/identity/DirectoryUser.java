package dev.offshoot.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What auth tells about a person.
 *
 * @param displayName null once the person is erased
 * @param version an entry is only ever replaced by a higher one
 * @param email only for clients with scope {@code auth:directory.email}; never stored
 */
@Serdeable
public record DirectoryUser(
        UUID id,
        @Nullable String displayName,
        @Nullable String fullName,
        boolean active,
        boolean erased,
        int version,
        @Nullable String email,
        @Nullable String locale,
        @Nullable String timeZone) {}
