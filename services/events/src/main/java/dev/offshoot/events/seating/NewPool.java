package dev.offshoot.events.seating;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Seats of a new event.
 *
 * @param capacity null: endless
 */
@Serdeable
public record NewPool(
        @NotBlank @Size(max = 120) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String name,

        @Nullable @Min(0) @Max(1_000_000) Integer capacity) {}
