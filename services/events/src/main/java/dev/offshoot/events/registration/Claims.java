package dev.offshoot.events.registration;

import static dev.offshoot.events.allocation.RegistrationProblem.REGISTRATION_NOT_FOUND;

import dev.offshoot.events.allocation.Registration;
import dev.offshoot.events.link.LinkGuesses;
import dev.offshoot.events.link.LinkPurpose;
import dev.offshoot.events.link.RegistrationLinks;
import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.Right;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.network.ClientAddress;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Whose registration it is. To everybody else it does not exist. */
@Singleton
class Claims {

    static final String TOKEN = "X-Registration-Token";

    private final StoredRegistrations registrations;
    private final EventFactsRepository events;
    private final EventAccess access;
    private final RegistrationLinks links;
    private final LinkGuesses guesses;
    private final ClientAddress addresses;

    Claims(
            StoredRegistrations registrations,
            EventFactsRepository events,
            EventAccess access,
            RegistrationLinks links,
            LinkGuesses guesses,
            ClientAddress addresses) {
        this.registrations = registrations;
        this.events = events;
        this.access = access;
        this.links = links;
        this.guesses = guesses;
        this.addresses = addresses;
    }

    /** @throws ProblemException 404 for a registration the caller has nothing to do with, as for an unknown one */
    Claim require(UUID id, Caller caller, HttpRequest<?> request) {
        if (caller instanceof Caller.Service) {
            throw WebProblem.FORBIDDEN.because("This is for persons and guests");
        }
        Optional<Registration> found = registrations.find(id);
        boolean owner = found.filter(row -> isOwner(row, caller)).isPresent() || holdsLink(id, found, request);
        Registration row = found.orElseThrow(() -> notFound(id));
        EventFacts event = events.findPresent(row.eventId()).orElseThrow(() -> notFound(id));
        boolean organiser = caller instanceof Caller.Person && looksAfter(event, caller);
        if (!owner && !organiser) {
            throw notFound(id);
        }
        return new Claim(row, event, owner, organiser);
    }

    /** As {@link #require}, for organisers only. */
    Claim requireOrganiser(UUID id, Caller caller, HttpRequest<?> request) {
        Claim claim = require(id, caller, request);
        if (!claim.organiser()) {
            access.of(claim.event().uuid(), caller).require(Right.ATTENDEES);
        }
        return claim;
    }

    private static boolean isOwner(Registration row, Caller caller) {
        return caller instanceof Caller.Person person
                && person.id().equals(row.attendee().userUuid());
    }

    private boolean holdsLink(UUID id, Optional<Registration> found, HttpRequest<?> request) {
        Optional<String> token = request.getHeaders().findFirst(TOKEN);
        if (token.isEmpty()) {
            return false;
        }
        String network = addresses.networkOf(request);
        guesses.check(network);
        boolean opens = links.read(token.get(), named -> version(named, found))
                .filter(link -> link.purpose() == LinkPurpose.MANAGE
                        && link.registration().equals(id))
                .isPresent();
        if (!opens) {
            guesses.missed(network);
        }
        return opens;
    }

    private static OptionalInt version(UUID named, Optional<Registration> found) {
        return found.filter(row -> row.uuid().equals(named)).stream()
                .mapToInt(Registration::linkVersion)
                .findFirst();
    }

    private boolean looksAfter(EventFacts event, Caller caller) {
        try {
            return access.of(event.uuid(), caller).may(Right.ATTENDEES);
        } catch (ProblemException hidden) {
            return false;
        }
    }

    private static ProblemException notFound(UUID id) {
        return REGISTRATION_NOT_FOUND.because("There is no registration " + id);
    }
}
