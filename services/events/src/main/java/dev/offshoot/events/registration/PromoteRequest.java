package dev.offshoot.events.registration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why somebody is served out of turn; kept with who did it */
@Serdeable
record PromoteRequest(@NotBlank @Size(max = 500) String reason) {}
