package dev.offshoot.identity;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person is shown in a list.
 *
 * @param id null without a picture: initials on the colour stand in
 * @param urls by width in pixels
 */
@Serdeable
public record UserPicture(
        @Nullable UUID id,
        Map<String, String> urls,
        @Nullable String initials,
        @Nullable String color) {}
