package dev.offshoot.auth.session;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record ExchangeRequest(@NotBlank @Size(max = 200) String cookie) {}
