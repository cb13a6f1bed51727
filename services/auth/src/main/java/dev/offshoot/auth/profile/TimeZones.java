package dev.offshoot.auth.profile;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.WebProblem;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of the IANA time zone database. */
public final class TimeZones {

    private static final String DEFAULT = "UTC";

    private TimeZones() {}

    public static boolean isKnown(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    /** @throws dev.offshoot.web.ProblemException 400 naming the field timeZone */
    public static String require(@Nullable String zone) {
        if (zone == null) {
            return DEFAULT;
        }
        if (!isKnown(zone)) {
            throw WebProblem.INVALID_REQUEST
                    .because("The request has a bad field")
                    .withErrors(List.of(new FieldError("timeZone", "unknown-time-zone", "This is no IANA time zone")));
        }
        return zone;
    }
}
