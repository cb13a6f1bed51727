package dev.offshoot.mail.suppression;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record LiftSuppression(@NotBlank @Size(max = 300) String reason) {}
