package dev.offshoot.events.registration;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Outcome;
import dev.offshoot.events.guest.HeldRegistration;
import dev.offshoot.events.guest.RegistrationTokens;
import dev.offshoot.events.link.LinkPurpose;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.network.ClientAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A guest proves the address by the link that was sent to it. Proving it again is answered alike. */
@Controller("/api/events/verifications")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
class VerificationController {

    private final RegistrationTokens tokens;
    private final Allocations allocations;
    private final ClientAddress addresses;

    VerificationController(RegistrationTokens tokens, Allocations allocations, ClientAddress addresses) {
        this.tokens = tokens;
        this.allocations = allocations;
        this.addresses = addresses;
    }

    @Post
    @Status(HttpStatus.OK)
    Verified verify(@Body @Valid Verification verification, HttpRequest<?> request) {
        HeldRegistration held = tokens.open(verification.token(), addresses.networkOf(request))
                .filter(opened -> opened.purpose() == LinkPurpose.VERIFY)
                .map(RegistrationTokens.Opened::registration)
                .orElseThrow(() -> LinkProblem.LINK_UNKNOWN.because("This link is not one of ours, or was replaced"));
        return switch (allocations.submit(held.eventId(), new Command.Verify(held.uuid()))) {
            case Outcome.Done done -> new Verified(RegistrationViews.of(done, held.eventUuid()), tokens.manage(held));
            case Outcome.Refused(ProblemException why) -> throw LinkProblem.LINK_EXPIRED.because(why.detail());
            case Outcome.Replayed ignored -> throw new IllegalStateException("A verification has no key");
        };
    }

    /** @param token of the link */
    @Serdeable
    record Verification(@NotBlank @Size(max = 200) String token) {

        @Override
        public String toString() {
            return "Verification[…]";
        }
    }

    /** @param registrationToken manages the registration from now on, as {@code X-Registration-Token} */
    @Serdeable
    record Verified(RegistrationResponse registration, String registrationToken) {

        @Override
        public String toString() {
            return "Verified[…]";
        }
    }
}
