package dev.offshoot.events.event;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the event, as its editors write it. Belongs to this one event.
 *
 * @param email shown to editors only
 * @param logoId a resource of media
 */
@Serdeable
public record OrganiserContent(
        @NotBlank @Size(max = 255) @Pattern(regexp = EventContent.LINE)
        String name,

        @Nullable @Email @Size(max = 320) String email,
        @Nullable @Size(max = 1000) String url,
        @Nullable UUID logoId) {}
