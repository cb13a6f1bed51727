package dev.offshoot.broker.routing;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** @param document every service's routes, as {@code {"services": [...]}} */
@Serdeable
record ChangeRouting(
        Map<String, Object> document,
        @Size(min = 10, max = 500) String reason) {}
