package dev.offshoot.events.seating;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one can register for at a new event.
 *
 * @param price null: free
 * @param pools names of one to three pools of the same request; a seat of the type takes one of each
 */
@Serdeable
public record NewTicketType(
        @NotBlank @Size(max = 120) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String name,

        @Nullable @Size(max = 1000) String description,
        @Nullable Money price,
        @Nullable Instant salesFrom,
        @Nullable Instant salesUntil,
        @Size(min = 1, max = 3) List<String> pools) {}
