package dev.offshoot.events.tickettype;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param price of one seat; absent is free
 * @param poolIds one to three; a seat takes one of each
 */
@Serdeable
record NewType(
        @NotBlank @Size(max = 120) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String name,

        @Nullable @Size(max = 1000) String description,
        @Nullable Money price,
        @Size(min = 1, max = 3) List<UUID> poolIds,
        @Nullable Instant salesFrom,
        @Nullable Instant salesUntil,
        @Nullable Boolean closed) {}
