package dev.offshoot.events.team;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody without an account, as the editor names them. */
@Serdeable
public record GuestContent(
        @NotBlank @Size(max = 255) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String name,

        @Nullable @Size(max = 255) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String title,

        @Nullable @Size(max = 1000) String url) {}
