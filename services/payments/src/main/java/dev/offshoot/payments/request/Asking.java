package dev.offshoot.payments.request;

import static dev.offshoot.payments.request.RequestProblem.PAYMENT_ID_TAKEN;
import static dev.offshoot.payments.request.RequestProblem.PURPOSE_NOT_ALLOWED;
import static dev.offshoot.payments.request.RequestProblem.REFERENCE_TAKEN;

import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.purpose.Purpose;
import dev.offshoot.payments.purpose.Purposes;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.WebProblem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides whether a request becomes a payment. Joins the running transaction, which a refusal leaves as it was. */
@Singleton
class Asking {

    private final AskCheck check;
    private final Purposes purposes;
    private final Payments payments;
    private final Opening opening;
    private final InstantSource clock;

    Asking(AskCheck check, Purposes purposes, Payments payments, Opening opening, InstantSource clock) {
        this.check = check;
        this.purposes = purposes;
        this.payments = payments;
        this.opening = opening;
        this.clock = clock;
    }

    /** @throws dev.offshoot.web.ProblemException naming all that is wrong, or what is in the way */
    Payment ask(AskBody body, Asker asker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<FieldError> faults = new ArrayList<>(check.faults(body, asker, now));
        Optional<Purpose> purpose = purpose(body, asker);
        if (purpose.isEmpty()) {
            faults.add(new FieldError("purpose", "unknown-purpose", "Must be a purpose that is sold"));
        }
        if (!faults.isEmpty()) {
            throw WebProblem.INVALID_REQUEST
                    .because("The request is not acceptable")
                    .withErrors(faults);
        }
        requireAllowed(purpose.orElseThrow(), asker);
        requireFree(body, asker);
        return opening.open(body, asker, purpose.orElseThrow(), now);
    }

    private Optional<Purpose> purpose(AskBody body, Asker asker) {
        String first = asker.listed() == null || asker.listed().purposes().isEmpty()
                ? "other"
                : asker.listed().purposes().getFirst();
        return purposes.findByCode(Optional.ofNullable(body.purpose()).orElse(first))
                .filter(Purpose::active);
    }

    private static void requireAllowed(Purpose purpose, Asker asker) {
        if (!asker.mayAsk(purpose.code())) {
            throw PURPOSE_NOT_ALLOWED
                    .because(asker.name() + " may not ask for " + purpose.code())
                    .withErrors(List.of(new FieldError(
                            "purpose", "purpose-not-allowed", "Must be one of the requester's purposes")));
        }
    }

    private void requireFree(AskBody body, Asker asker) {
        if (body.paymentId() != null && payments.findByUuid(body.paymentId()).isPresent()) {
            throw PAYMENT_ID_TAKEN.because("There is a payment of this id");
        }
        if (body.reference() == null) {
            return;
        }
        payments.findByReference(asker.name(), body.reference()).ifPresent(taken -> {
            throw REFERENCE_TAKEN
                    .because("Payment " + taken.uuid() + " has this reference")
                    .withMember("paymentId", taken.uuid())
                    .withErrors(List.of(new FieldError("reference", "reference-taken", "Must be unique")));
        });
    }
}
