package dev.offshoot.events.checkin;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.WebProblem;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan as the device sends it.
 *
 * @param scanId chosen by the device; the same one gets the same answer
 * @param code of the QR; exactly one of code and ticketId
 * @param scannedAt on the device's clock; now when null or in the future
 */
@Serdeable
record CheckIn(
        UUID scanId,
        @Nullable @Size(max = 1000) String code,
        @Nullable UUID ticketId,
        @Nullable Instant scannedAt,
        @Nullable @Size(max = 60) String gate) {

    CheckIn checked() {
        if ((code == null) == (ticketId == null)) {
            String message = "exactly one of code and ticketId is needed";
            throw WebProblem.INVALID_REQUEST
                    .because("The request has errors")
                    .withErrors(List.of(
                            new FieldError("code", "one-of", message), new FieldError("ticketId", "one-of", message)));
        }
        return this;
    }

    Instant momentUntil(Instant now) {
        return scannedAt == null || scannedAt.isAfter(now) ? now : scannedAt;
    }
}
