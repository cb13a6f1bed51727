package dev.offshoot.mail.suppression;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suppressed address, masked. */
@Serdeable
record SuppressionResponse(
        UUID id,
        String masked,
        SuppressionScope scope,
        SuppressionReason reason,
        String source,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    static SuppressionResponse of(Suppression row) {
        return new SuppressionResponse(
                row.uuid(),
                row.masked(),
                row.scope(),
                row.reason(),
                row.source(),
                row.note(),
                row.createdAt(),
                row.expiresAt());
    }
}
