package dev.offshoot.events.guest;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.Attendee;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Outcome;
import dev.offshoot.events.allocation.RegistrationProblem;
import dev.offshoot.events.allocation.Source;
import dev.offshoot.web.idempotency.IdempotentCall;
import dev.offshoot.web.limit.RateLimiter;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes sign-ups of visitors. What is true of the event is answered to everybody; what is true of the address is told to
 * its owner only, by mail.
 */
@Singleton
class SignUps {

    private final Allocations allocations;
    private final Recalls recalls;
    private final RateLimiter limiter;
    private final SignUpSettings settings;

    SignUps(Allocations allocations, Recalls recalls, RateLimiter limiter, SignUpSettings settings) {
        this.allocations = allocations;
        this.recalls = recalls;
        this.limiter = limiter;
        this.settings = settings;
    }

    /**
     * @param network of the visitor
     * @param key of the request, if it has one; a repetition is taken for the first
     * @throws dev.offshoot.web.ProblemException when the event takes nobody, or too many come from one network
     */
    void signUp(long eventId, SignUp request, String network, @Nullable IdempotentCall key) {
        limiter.require("sign-ups-ip", settings.perIp(), network);
        limiter.require("sign-ups-event", settings.perEvent(), Long.toString(eventId));
        String email = request.email().strip();
        if (!limiter.admit("sign-ups-address", settings.perAddress(), email.toLowerCase(Locale.ROOT))
                .admitted()) {
            return;
        }
        Outcome outcome = allocations.submit(eventId, command(request, email), key, _ -> HttpResponse.accepted());
        if (outcome instanceof Outcome.Refused refused) {
            if (refused.problem().type() != RegistrationProblem.ALREADY_REGISTERED) {
                throw refused.problem();
            }
            recalls.recall(eventId, email);
        }
    }

    private static Command.Register command(SignUp request, String email) {
        UUID type = request.ticketTypeId();
        String locale = Objects.requireNonNullElse(request.locale(), "en");
        Attendee guest = Attendee.guest(request.name().strip(), email);
        return new Command.Register(guest, type, 1, locale, Source.GUEST, null, false, true);
    }
}
