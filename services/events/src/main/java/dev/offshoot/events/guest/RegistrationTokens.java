package dev.offshoot.events.guest;

import dev.offshoot.events.link.LinkGuesses;
import dev.offshoot.events.link.LinkPurpose;
import dev.offshoot.events.link.RegistrationLinks;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Opens the links of guests, and counts what opens nothing. */
@Singleton
public class RegistrationTokens {

    private final RegistrationLinks links;
    private final LinkGuesses guesses;
    private final HeldRegistrationRepository registrations;

    RegistrationTokens(RegistrationLinks links, LinkGuesses guesses, HeldRegistrationRepository registrations) {
        this.links = links;
        this.guesses = guesses;
        this.registrations = registrations;
    }

    /**
     * Empty when the token opens nothing.
     *
     * @param network of the caller
     * @throws dev.offshoot.web.ProblemException 429 after too many that open nothing
     */
    public Optional<Opened> open(String token, String network) {
        guesses.check(network);
        AtomicReference<@Nullable HeldRegistration> found = new AtomicReference<>();
        Optional<RegistrationLinks.Link> link = links.read(token, uuid -> {
            Optional<HeldRegistration> registration = registrations.find(uuid);
            found.set(registration.orElse(null));
            return registration.isPresent() ? OptionalInt.of(registration.get().linkVersion()) : OptionalInt.empty();
        });
        HeldRegistration registration = found.get();
        if (link.isEmpty() || registration == null) {
            guesses.missed(network);
            return Optional.empty();
        }
        return Optional.of(new Opened(registration, link.get().purpose()));
    }

    /** The registration as it is now. */
    public HeldRegistration again(HeldRegistration registration) {
        return registrations.find(registration.uuid()).orElse(registration);
    }

    /** People before it in line, counted to 1 000. */
    public long ahead(HeldRegistration registration) {
        return registrations.ahead(registration.ticketTypeId(), registration.position());
    }

    /** The token that manages it. */
    public String manage(HeldRegistration registration) {
        return links.manage(registration.uuid(), registration.linkVersion());
    }

    /** What a token opened. */
    public record Opened(HeldRegistration registration, LinkPurpose purpose) {}
}
