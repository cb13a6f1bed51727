package dev.offshoot.events.editing;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason everybody registered reads it */
@Serdeable
record CancellationRequest(@NotBlank @Size(max = 500) String reason) {}
