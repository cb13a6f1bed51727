package dev.offshoot.mail.suppression;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

@Serdeable
record FindSuppressions(@Email @Size(max = 254) String address) {}
