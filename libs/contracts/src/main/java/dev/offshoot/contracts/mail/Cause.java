package dev.offshoot.contracts.mail;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** The event that made mail send. */
@Serdeable
public record Cause(String type, UUID id, UUID subject) {}
