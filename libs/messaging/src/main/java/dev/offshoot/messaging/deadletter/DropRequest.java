package dev.offshoot.messaging.deadletter;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason for whoever looks later */
@Serdeable
record DropRequest(@NotBlank @Size(max = 500) String reason) {}
