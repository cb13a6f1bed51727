package dev.offshoot.payments.request;

import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.payments.PaymentRefused;
import dev.offshoot.contracts.payments.RequestError;
import dev.offshoot.messaging.DynamicEventHandler;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.payments.money.AmountBody;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.settings.Requesters;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.problem.Problem;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service asks for money by event. What is not acceptable is answered, not tried again and no dead letter. */
@Singleton
class OpenOnPaymentRequested implements DynamicEventHandler {

    private final AskReader reader;
    private final Asking asking;
    private final Payments payments;
    private final Requesters requesters;
    private final Outbox outbox;

    OpenOnPaymentRequested(AskReader reader, Asking asking, Payments payments, Requesters requesters, Outbox outbox) {
        this.reader = reader;
        this.asking = asking;
        this.payments = payments;
        this.requesters = requesters;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "OpenOnPaymentRequested";
    }

    @Override
    public Set<String> types() {
        return Set.of("*.payment.requested");
    }

    @Override
    public void handle(JsonNode data, Envelope envelope) {
        String sender = envelope.type().substring(0, envelope.type().indexOf('.'));
        UUID id = reader.uuid(data, "paymentId").orElse(envelope.subject());
        if (payments.findByUuid(id)
                .filter(known -> known.requester().equals(sender))
                .isPresent()) {
            return;
        }
        try {
            Asker asker = Asker.service(sender, requesters);
            asking.ask(reader.read(data), asker);
        } catch (ProblemException refused) {
            outbox.append(refused(data, sender, id, refused));
        }
    }

    private PaymentRefused refused(JsonNode data, String sender, UUID id, ProblemException refused) {
        return new PaymentRefused(
                id,
                sender,
                reader.text(data, "reference").orElse(null),
                reader.text(data, "purpose").orElse(null),
                recipient(data),
                reader.text(data, "concept").orElse(null),
                total(data),
                errors(refused));
    }

    private static List<RequestError> errors(ProblemException refused) {
        List<FieldError> errors = refused.errors().isEmpty()
                ? List.of(new FieldError("", Problem.codeOf(refused.type()), refused.detail()))
                : refused.errors();
        return errors.stream()
                .map(error -> new RequestError(error.field(), error.code(), error.message()))
                .toList();
    }

    /** An account only: an address in a request that was refused is nobody's business any more. */
    private @Nullable Recipient recipient(JsonNode data) {
        return Optional.ofNullable(data.get("payer"))
                .flatMap(payer -> reader.uuid(payer, "userId"))
                .map(Recipient::user)
                .orElse(null);
    }

    private @Nullable Money total(JsonNode data) {
        return Optional.ofNullable(data.get("amount"))
                .flatMap(amount -> new AmountBody(
                                reader.text(amount, "amount").orElse(""),
                                reader.text(amount, "currency").orElse(""))
                        .money())
                .orElse(null);
    }
}
