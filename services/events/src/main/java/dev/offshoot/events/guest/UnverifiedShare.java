package dev.offshoot.events.guest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.exceptions.TransactionException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much of a house is kept for addresses that nobody has proved: the worst event's share, asked every 15 seconds. */
@Context
@Requires(property = "offshoot.mode", value = "serve")
class UnverifiedShare {

    private static final Logger LOG = LoggerFactory.getLogger(UnverifiedShare.class);
    private static final Duration KEPT = Duration.ofSeconds(15);

    private final GuestSeatRepository guests;
    private final InstantSource clock;
    private Instant readAt = Instant.EPOCH;
    private double share = Double.NaN;

    UnverifiedShare(GuestSeatRepository guests, InstantSource clock, MeterRegistry registry) {
        this.guests = guests;
        this.clock = clock;
        Gauge.builder("offshoot.events.unverified.share", this, UnverifiedShare::read)
                .strongReference(true)
                .register(registry);
    }

    private synchronized double read() {
        Instant now = clock.instant();
        if (Duration.between(readAt, now).abs().compareTo(KEPT) >= 0) {
            readAt = now;
            share = ask(now);
        }
        return share;
    }

    private double ask(Instant now) {
        try {
            return guests.unverifiedShare(now);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "The share of unverified seats could not be read: {}",
                    e.getClass().getSimpleName());
            return Double.NaN;
        }
    }
}
