package dev.offshoot.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What auth tells about a person.
 *
 * @param displayName null once the person is erased
 * @param version an entry is only ever replaced by a higher one
 * @param email as locale and timeZone only for clients with scope {@code auth:directory.email}; never stored
 */
@Serdeable
public record DirectoryUser(
        UUID id,
        @Nullable String displayName,
        @Nullable String fullName,
        @Nullable UserPicture picture,
        boolean active,
        boolean erased,
        int version,
        @Nullable String email,
        @Nullable String locale,
        @Nullable String timeZone) {

    /** What any member may know, and a cache may hold. */
    public DirectoryUser withoutAddress() {
        return new DirectoryUser(id, displayName, fullName, picture, active, erased, version, null, null, null);
    }
}
