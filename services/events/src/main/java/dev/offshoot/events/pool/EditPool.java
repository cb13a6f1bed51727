package dev.offshoot.events.pool;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A merge patch: what is absent stays, a capacity of null is endless. */
@Serdeable
record EditPool(
        @Nullable @Size(min = 1, max = 120) @Pattern(regexp = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*")
        String name,

        @Nullable @Min(0) @Max(1_000_000) Integer capacity) {}
