package dev.offshoot.contracts.opportunities;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the work is done.
 *
 * @param startTime wall-clock time such as 09:30
 * @param timeZone IANA name
 */
@Serdeable
public record WorkStatement(
        LocalDate startsOn,
        @Nullable String startTime,
        @Nullable LocalDate endsOn,
        String timeZone) {}
