package dev.offshoot.auth.me;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

@Serdeable
record ChoosePrimary(UUID id) {}
