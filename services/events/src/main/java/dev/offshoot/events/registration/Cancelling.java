package dev.offshoot.events.registration;

import dev.offshoot.contracts.Money;
import dev.offshoot.events.allocation.CancelledBy;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Payment;
import dev.offshoot.events.allocation.Refund;
import dev.offshoot.events.right.AccessProblem;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request to cancel asks of the engine: by its owner as the event's terms say, by an organiser with a reason. */
@Singleton
class Cancelling {

    /** Somebody who is both acts as the owner, unless money is decided about. */
    Command.Cancel command(Claim claim, CancelRequest request) {
        if (claim.owner() && (request.refund() == null || !claim.organiser())) {
            if (request.refund() != null) {
                throw AccessProblem.RIGHT_REQUIRED.because("What goes back is for organisers to say");
            }
            return command(claim, CancelledBy.ATTENDEE, request.reason(), new Refund.ByTerms());
        }
        if (request.reason() == null || request.reason().isBlank()) {
            throw invalid("reason", "required", "Tell the person why");
        }
        return command(claim, CancelledBy.ORGANISER, request.reason().strip(), refund(claim, request.refund()));
    }

    private static Command.Cancel command(Claim claim, CancelledBy by, @Nullable String reason, Refund refund) {
        return new Command.Cancel(claim.registration().uuid(), by, reason, refund, true);
    }

    private static Refund refund(Claim claim, @Nullable Money wanted) {
        if (wanted == null) {
            return new Refund.Full();
        }
        Payment payment = claim.registration().payment();
        if (wanted.isZero()) {
            return new Refund.None();
        }
        if (wanted.isNegative()
                || !wanted.currency().equals(payment.currency())
                || wanted.minorUnits() > payment.price()) {
            throw invalid("refund", "out-of-range", "Must be between nothing and what was paid, in its currency");
        }
        return new Refund.Part(wanted.minorUnits());
    }

    private static ProblemException invalid(String field, String code, String message) {
        return WebProblem.INVALID_REQUEST
                .because("The cancellation is not complete")
                .withErrors(List.of(new FieldError(field, code, message)));
    }
}
