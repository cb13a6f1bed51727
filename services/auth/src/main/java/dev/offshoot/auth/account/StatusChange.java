package dev.offshoot.auth.account;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason for the audit */
@Serdeable
record StatusChange(@NotBlank @Size(max = 500) String reason) {}
