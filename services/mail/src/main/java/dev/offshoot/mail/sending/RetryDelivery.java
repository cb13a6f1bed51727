package dev.offshoot.mail.sending;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record RetryDelivery(@NotBlank @Size(max = 300) String reason) {}
