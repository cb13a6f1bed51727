package dev.offshoot.events.ticket;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.Instant;

/**
 * When tickets are taken at the door.
 *
 * @param opensBefore before the event's start
 * @param closesAfter after the event's end
 */
@ConfigurationProperties("offshoot.events.check-in")
public record TicketSettings(
        @Bindable(defaultValue = "3h") Duration opensBefore,
        @Bindable(defaultValue = "12h") Duration closesAfter) {

    public boolean tooEarly(Instant at, Instant startsAt) {
        return at.isBefore(startsAt.minus(opensBefore));
    }

    public boolean tooLate(Instant at, Instant endsAt) {
        return at.isAfter(endsAt.plus(closesAfter));
    }
}
