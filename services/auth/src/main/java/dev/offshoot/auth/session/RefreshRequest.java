package dev.offshoot.auth.session;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {}
