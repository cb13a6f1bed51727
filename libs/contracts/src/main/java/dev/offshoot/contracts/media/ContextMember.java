package dev.offshoot.contracts.media;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** @param manager may change what others attached */
@Serdeable
public record ContextMember(UUID userId, boolean manager) {}
