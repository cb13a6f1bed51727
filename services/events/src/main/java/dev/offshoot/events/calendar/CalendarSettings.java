package dev.offshoot.events.calendar;

import dev.offshoot.events.platform.PublicUrl;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How entries are named, and how long a cancelled event stays in feeds. */
@Singleton
class CalendarSettings {

    private final String uidDomain;
    private final Duration cancelledShown;

    CalendarSettings(
            @Nullable @Property(name = "offshoot.events.calendar.uid-domain") String uidDomain,
            @Property(name = "offshoot.events.feed.cancelled-days", defaultValue = "30") int cancelledDays,
            PublicUrl publicUrl) {
        this.uidDomain = uidDomain == null || uidDomain.isBlank() ? publicUrl.host() : uidDomain.strip();
        this.cancelledShown = Duration.ofDays(cancelledDays);
    }

    /** The right half of every UID. */
    String uidDomain() {
        return uidDomain;
    }

    Duration cancelledShown() {
        return cancelledShown;
    }
}
