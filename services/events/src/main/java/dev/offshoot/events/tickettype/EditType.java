package dev.offshoot.events.tickettype;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merge patch: what is absent stays; null takes description, price and times away. */
@Serdeable
record EditType(
        @Nullable @Size(min = 1, max = 120) @Pattern(regexp = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*")
        String name,

        @Nullable @Size(max = 1000) String description,
        @Nullable Money price,
        @Nullable @Size(min = 1, max = 3) List<UUID> poolIds,
        @Nullable Instant salesFrom,
        @Nullable Instant salesUntil,
        @Nullable Boolean closed) {}
