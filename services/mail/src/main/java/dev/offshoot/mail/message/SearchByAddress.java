package dev.offshoot.mail.message;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

/** An address to look for; it never stands in a URL. */
@Serdeable
record SearchByAddress(@Email @Size(max = 254) String address) {}
