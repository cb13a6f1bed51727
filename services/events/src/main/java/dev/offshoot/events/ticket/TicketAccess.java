package dev.offshoot.events.ticket;

import dev.offshoot.events.allocation.RegistrationProblem;
import dev.offshoot.events.link.LinkGuesses;
import dev.offshoot.events.link.LinkPurpose;
import dev.offshoot.events.link.RegistrationLinks;
import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.Right;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may hold a registration's tickets: its person, by account or link, and who manages attendees. */
@Singleton
class TicketAccess {

    private final TicketOwnerRepository owners;
    private final EventAccess events;
    private final RegistrationLinks links;
    private final LinkGuesses guesses;

    TicketAccess(TicketOwnerRepository owners, EventAccess events, RegistrationLinks links, LinkGuesses guesses) {
        this.owners = owners;
        this.events = events;
        this.links = links;
        this.guesses = guesses;
    }

    /**
     * 404 for everybody else, whether or not the registration is there.
     *
     * @param token of the link by which a guest manages the registration
     * @param network of the caller
     */
    TicketOwner require(UUID registration, Caller caller, @Nullable String token, String network) {
        if (caller instanceof Caller.Person person && person.actor() != null) {
            throw WebProblem.FORBIDDEN.because("Tickets are for the person alone, not for who acts for them");
        }
        if (token != null) {
            return ofLink(registration, token, network);
        }
        TicketOwner owner = owners.find(registration).orElseThrow(() -> notFound(registration));
        if (!isOwner(owner, caller) && !managesAttendees(owner, caller)) {
            throw notFound(registration);
        }
        return owner;
    }

    private TicketOwner ofLink(UUID registration, String token, String network) {
        guesses.check(network);
        return owners.find(registration).filter(owner -> opens(owner, token)).orElseGet(() -> {
            guesses.missed(network);
            throw notFound(registration);
        });
    }

    private boolean opens(TicketOwner owner, String token) {
        return owner.userUuid() == null
                && links.read(token, _ -> OptionalInt.of(owner.linkVersion()))
                        .filter(link -> link.purpose() == LinkPurpose.MANAGE)
                        .filter(link -> link.registration().equals(owner.uuid()))
                        .isPresent();
    }

    private static boolean isOwner(TicketOwner owner, Caller caller) {
        return caller instanceof Caller.Person person && person.id().equals(owner.userUuid());
    }

    private boolean managesAttendees(TicketOwner owner, Caller caller) {
        return caller instanceof Caller.Person
                && events.of(owner.event(), caller).may(Right.ATTENDEES);
    }

    private static ProblemException notFound(UUID registration) {
        return RegistrationProblem.REGISTRATION_NOT_FOUND.because("There is no registration " + registration);
    }
}
