package dev.offshoot.events.editing;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is refused or taken back; the owner reads it. */
@Serdeable
record CommentRequest(@NotBlank @Size(max = 2000) String comment) {}
