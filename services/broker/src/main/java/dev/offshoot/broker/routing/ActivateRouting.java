package dev.offshoot.broker.routing;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;

@Serdeable
record ActivateRouting(@Size(min = 10, max = 500) String reason) {}
