package dev.offshoot.events.calendar;

import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import java.time.InstantSource;

/** Entries in people's calendars are found again by their UIDs, so the domain in them outlives a move of the platform. */
@Context
@Requires(property = "offshoot.mode", value = "serve")
class UidDomainAtStart {

    private final UidDomainRepository domains;
    private final CalendarSettings settings;
    private final InstantSource clock;

    UidDomainAtStart(UidDomainRepository domains, CalendarSettings settings, InstantSource clock) {
        this.domains = domains;
        this.settings = settings;
        this.clock = clock;
    }

    @PostConstruct
    void check() {
        domains.put(settings.uidDomain(), clock.instant());
        String first = domains.get();
        if (!first.equals(settings.uidDomain())) {
            throw new MissingSetting("entries in people's calendars are named after \"" + first + "\", not \""
                    + settings.uidDomain() + "\"; set OFFSHOOT_EVENTS_CALENDAR_UID_DOMAIN=" + first + ".");
        }
    }
}
