package dev.offshoot.payments.access;

import static dev.offshoot.payments.access.AccessProblem.PAYMENT_NOT_FOUND;

import dev.offshoot.identity.Caller;
import dev.offshoot.payments.acting.InOwnName;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.web.WebProblem;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Finds payments for those who may see or change them; for everybody else there are none. */
@Singleton
public class PaymentAccess {

    /** Reads all payments. */
    public static final String READ = "payments:read";

    /** Runs all payments. */
    public static final String MANAGE = "payments:manage";

    /** A service asks for money of its own. */
    public static final String REQUEST = "payments:request";

    /** A service refunds its own. */
    public static final String REFUND = "payments:refund";

    private final Payments payments;
    private final History history;
    private final TransactionOperations<?> transactions;

    PaymentAccess(Payments payments, History history, TransactionOperations<?> transactions) {
        this.payments = payments;
        this.history = history;
        this.transactions = transactions;
    }

    /** A person of finance. Services are requesters, whatever their scopes. */
    public static boolean finance(Caller caller) {
        return caller instanceof Caller.Person && (caller.may(READ) || caller.may(MANAGE));
    }

    /** For its requester, its payer and finance. */
    public Payment readable(UUID id, Caller caller) {
        return payments.findByUuid(id)
                .filter(payment -> switch (caller) {
                    case Caller.Person person -> finance(person) || isPayer(payment, person);
                    case Caller.Service service -> payment.requester().equals(service.client());
                    case Caller.Anonymous _ -> false;
                })
                .orElseThrow(() -> PAYMENT_NOT_FOUND.because("You have no payment " + id));
    }

    /**
     * For finance, and for the requester that holds the scope.
     *
     * @throws dev.offshoot.web.ProblemException 403 for those who may only read it, or act for somebody
     */
    public Payment changeable(UUID id, Caller caller, String scope) {
        Payment payment = readable(id, caller);
        boolean may = caller instanceof Caller.Person ? caller.may(MANAGE) : caller.may(scope);
        if (!may) {
            throw WebProblem.FORBIDDEN.because("You may see this payment, not change it");
        }
        if (caller instanceof Caller.Person person && person.actor() != null) {
            record(payment, person);
        }
        InOwnName.require(caller, scope);
        return payment;
    }

    /** In a transaction of its own, because the request is refused. */
    private void record(Payment payment, Caller.Person person) {
        transactions.execute(TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW), status -> {
            history.add(Actor.of(person), "refused-acting", payment.status(), payment, null, Map.of());
            return status;
        });
    }

    private boolean isPayer(Payment payment, Caller.Person person) {
        return payment.payerId() != null && payments.userOf(payment.payerId()).equals(person.id());
    }
}
