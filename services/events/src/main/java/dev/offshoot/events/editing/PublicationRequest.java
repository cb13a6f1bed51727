package dev.offshoot.events.editing;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param comment for the owner */
@Serdeable
record PublicationRequest(@Nullable @Size(max = 2000) String comment) {}
