package dev.offshoot.events.manage;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.CancelledBy;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Outcome;
import dev.offshoot.events.allocation.Refund;
import dev.offshoot.events.guest.HeldRegistration;
import dev.offshoot.events.guest.RegistrationTokens;
import dev.offshoot.events.platform.PageWords;
import dev.offshoot.events.ticket.TicketBook;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the buttons of the page do, and what it shows afterwards. */
@Singleton
class Management {

    private final Allocations allocations;
    private final RegistrationTokens tokens;
    private final TicketBook tickets;
    private final InstantSource clock;

    Management(Allocations allocations, RegistrationTokens tokens, TicketBook tickets, InstantSource clock) {
        this.allocations = allocations;
        this.tokens = tokens;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Empty when it happened, or had happened before. */
    Optional<ProblemException> apply(HeldRegistration registration, String action) {
        UUID id = registration.uuid();
        Command command = switch (action) {
            case "verify" -> new Command.Verify(id);
            case "accept" -> new Command.Accept(id);
            case "decline" -> new Command.Decline(id);
            case "cancel" -> new Command.Cancel(id, CancelledBy.ATTENDEE, null, new Refund.ByTerms(), true);
            default -> throw WebProblem.INVALID_REQUEST.because("The form has no such button");
        };
        return allocations.submit(registration.eventId(), command) instanceof Outcome.Refused refused
                ? Optional.of(refused.problem())
                : Optional.empty();
    }

    RegistrationPage page(HeldRegistration registration, @Nullable ProblemException refusal) {
        PageWords words = PageWords.of(registration.locale());
        return new RegistrationPage(
                words,
                registration,
                registration.is("waiting") ? tokens.ahead(registration) : 0,
                registration.is("confirmed") ? tickets.of(registration.uuid(), registration.eventUuid()) : List.of(),
                refusal == null ? null : sentence(words, refusal),
                clock.instant());
    }

    private static String sentence(PageWords words, ProblemException refusal) {
        String key = "refused." + refusal.type().name().toLowerCase(Locale.ROOT);
        return words.words().containsKey(key) ? words.get(key) : words.get("refused.other");
    }
}
