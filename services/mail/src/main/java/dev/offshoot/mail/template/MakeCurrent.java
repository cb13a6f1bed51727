package dev.offshoot.mail.template;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Positive;

/** Puts a published version back. */
@Serdeable
record MakeCurrent(@Positive int version) {}
