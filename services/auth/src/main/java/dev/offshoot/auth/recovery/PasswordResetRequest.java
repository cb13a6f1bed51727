package dev.offshoot.auth.recovery;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record PasswordResetRequest(@NotBlank @Size(max = 254) String email) {}
