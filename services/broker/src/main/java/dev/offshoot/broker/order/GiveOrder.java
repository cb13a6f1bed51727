package dev.offshoot.broker.order;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param until null until it is taken back */
@Serdeable
public record GiveOrder(
        @Pattern(regexp = "serve|drain|leave-out", message = "serve, drain or leave-out")
        String order,

        @Nullable Instant until,
        @Size(min = 10, max = 500) String reason) {}
