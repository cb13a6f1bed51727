package dev.offshoot.events.allocation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** What a seat becomes for a person: theirs, or kept until something is proved, accepted or paid. */
final class Settlement {

    /** A guest's word alone gives no seat for good, also where offers are not asked about. */
    private static final Duration GUEST_OFFER = Duration.ofDays(1);

    private final EventTerms event;
    private final HoldTimes holds;
    private final Supplier<UUID> ids;

    Settlement(EventTerms event, HoldTimes holds, Supplier<UUID> ids) {
        this.event = event;
        this.holds = holds;
        this.ids = ids;
    }

    /** A seat for somebody who has just arrived. */
    Registration seat(Registration arrived, TicketType type, Instant now) {
        return arrived.source() == Source.GUEST
                ? arrived.keep(RegistrationStatus.UNVERIFIED, now.plus(holds.unverified()))
                : take(arrived, type, now);
    }

    /** The seat is theirs, as soon as it is paid. */
    Registration take(Registration registration, TicketType type, Instant now) {
        long price = registration.payment().complimentary() ? 0 : type.price() * registration.seats();
        if (price == 0) {
            return registration.confirm(now);
        }
        Payment asked = registration.payment().ask(price, type.currency(), ids.get());
        return registration.askForPayment(asked, now.plus(event.payTime()));
    }

    /** @param latest when an offer ends at the latest */
    Registration offer(Registration waiting, TicketType type, Instant latest, Instant now) {
        boolean atOnce = event.offer().isZero();
        if (atOnce && !waiting.attendee().isGuest()) {
            return take(waiting, type, now);
        }
        Instant until = now.plus(atOnce ? GUEST_OFFER : event.offer());
        return waiting.keep(RegistrationStatus.OFFERED, until.isBefore(latest) ? until : latest);
    }
}
