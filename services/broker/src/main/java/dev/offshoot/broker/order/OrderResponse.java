package dev.offshoot.broker.order;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Serdeable
record OrderResponse(
        String service,
        String address,
        String order,
        @Nullable Instant until,
        String reason) {}
