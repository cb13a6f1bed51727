package dev.offshoot.payments.request;

import dev.offshoot.contracts.Money;
import dev.offshoot.payments.attempt.Advance.Hint;
import dev.offshoot.payments.attempt.LiveSessions;
import dev.offshoot.payments.cardnumber.CardNumbers;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.settings.Requesters;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.IfMatch;
import dev.offshoot.web.WebProblem;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes an open payment: first no session may take money any more, then a new price is frozen. */
@Singleton
public class Editing {

    private static final IfMatch ANY = new IfMatch(Set.of("*"));

    private final LiveSessions sessions;
    private final EditRows rows;
    private final AskCheck check;
    private final Requesters requesters;
    private final InstantSource clock;

    Editing(LiveSessions sessions, EditRows rows, AskCheck check, Requesters requesters, InstantSource clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.check = check;
        this.requesters = requesters;
        this.clock = clock;
    }

    /**
     * The billing address that a payer typed. Must not run inside a transaction.
     *
     * @throws dev.offshoot.web.ProblemException as {@link #edit}
     */
    public Payment billing(Payment payment, BillingBody typed) {
        return edit(payment, EditBody.ofBilling(typed), ANY, Actor.payer());
    }

    Payment edit(Payment payment, EditBody body, IfMatch seen, Actor actor) {
        requireGood(payment, body);
        rows.requireEditable(payment, seen);
        return sessions.without(
                payment, Hint.of("staff", actor), () -> rows.edit(payment.storedId(), body, seen, actor));
    }

    private void requireGood(Payment payment, EditBody body) {
        Asker asker = payment.requester().equals(Requesters.FINANCE)
                ? new Asker(Requesters.FINANCE, null, Actor.payer())
                : new Asker(
                        payment.requester(),
                        requesters.find(payment.requester()).orElse(null),
                        Actor.payer());
        List<FieldError> faults = new ArrayList<>();
        if (body.amount() != null) {
            check.amount("amount", body.amount(), asker, clock.instant()).ifPresent(faults::add);
            if (body.amount().money().filter(Money::isZero).isPresent()) {
                faults.add(new FieldError("amount.amount", "not-positive", "Cancel a payment that costs nothing"));
            }
        }
        check.expiry(body.expiresAt(), clock.instant()).ifPresent(faults::add);
        check.billing("billing", body.billing(), faults);
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put("concept", body.concept());
        texts.put("detail", body.detail());
        texts.put("internalNote", body.internalNote());
        faults.addAll(CardNumbers.faults(texts));
        if (!faults.isEmpty()) {
            throw WebProblem.INVALID_REQUEST
                    .because("The change is not acceptable")
                    .withErrors(faults);
        }
    }
}
