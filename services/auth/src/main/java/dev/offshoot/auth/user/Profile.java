package dev.offshoot.auth.user;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person says about themself. */
@Embeddable
public record Profile(
        @MappedProperty("display_name") @Nullable String displayName,
        @MappedProperty("full_name") @Nullable String fullName,
        @MappedProperty("locale") String locale,
        @MappedProperty("time_zone") String timeZone,
        @MappedProperty("picture_id") @Nullable UUID pictureId) {

    /** Before anybody has said anything, and after everything is forgotten. */
    public static Profile unknown() {
        return new Profile(null, null, "en", "UTC", null);
    }

    public Profile withoutPicture() {
        return new Profile(displayName, fullName, locale, timeZone, null);
    }
}
