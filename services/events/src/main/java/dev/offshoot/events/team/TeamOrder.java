package dev.offshoot.events.team;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Every present member, the first speaker being the main one. */
@Serdeable
record TeamOrder(@Size(max = 100) List<UUID> memberIds) {}
