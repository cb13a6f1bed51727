package dev.offshoot.auth.user;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person is shown: an image, or initials on a colour.
 *
 * @param urls by edge length in pixels; null without an image
 */
@Serdeable
public record Picture(@Nullable UUID id, @Nullable Map<String, String> urls, String initials, String color) {}
