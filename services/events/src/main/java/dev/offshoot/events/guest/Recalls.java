package dev.offshoot.events.guest;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.events.RegistrationRecalled;
import dev.offshoot.events.link.RegistrationLinks;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Tells a person who signs up again that they are registered, once a day. */
@Singleton
class Recalls {

    private final HeldRegistrationRepository registrations;
    private final GuestAddressRepository addresses;
    private final RegistrationLinks links;
    private final Outbox outbox;
    private final InstantSource clock;

    Recalls(
            HeldRegistrationRepository registrations,
            GuestAddressRepository addresses,
            RegistrationLinks links,
            Outbox outbox,
            InstantSource clock) {
        this.registrations = registrations;
        this.addresses = addresses;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void recall(long eventId, String email) {
        registrations
                .findLive(eventId, email)
                .filter(held -> registrations.recall(held.id(), clock.instant()) == 1)
                .ifPresent(held -> outbox.append(recalled(held)));
    }

    private RegistrationRecalled recalled(HeldRegistration held) {
        GuestAddressRepository.GuestAddress guest = addresses.get(held.id());
        return new RegistrationRecalled(
                held.uuid(),
                held.eventUuid(),
                held.slug(),
                held.title(),
                held.startsAt(),
                held.endsAt(),
                held.timeZone(),
                held.placeName(),
                Recipient.address(guest.guestEmail(), guest.guestName(), held.locale()),
                held.ticketType(),
                1,
                held.position(),
                held.status(),
                links.manage(held.uuid(), held.linkVersion()));
    }
}
