package dev.offshoot.payments.request;

import static dev.offshoot.payments.request.RequestProblem.REQUESTER_NOT_LISTED;

import dev.offshoot.identity.Caller;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.settings.Requester;
import dev.offshoot.payments.settings.Requesters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for money.
 *
 * @param name of the requester
 * @param listed what a service may ask; null for finance, which may ask for everything
 */
record Asker(String name, @Nullable Requester listed, Actor actor) {

    static Asker of(Caller caller, Requesters requesters) {
        return caller instanceof Caller.Service service
                ? service(service.client(), requesters)
                : new Asker(Requesters.FINANCE, null, Actor.of(caller));
    }

    /** @throws dev.offshoot.web.ProblemException when nobody listed the service */
    static Asker service(String name, Requesters requesters) {
        Requester listed =
                requesters.find(name).orElseThrow(() -> REQUESTER_NOT_LISTED.because(name + " may not ask for money"));
        return new Asker(name, listed, Actor.service(name));
    }

    boolean mayAsk(String purpose) {
        return listed == null || listed.purposes().contains(purpose);
    }

    Optional<String> maxAmount() {
        return Optional.ofNullable(listed).map(Requester::maxAmount);
    }
}
