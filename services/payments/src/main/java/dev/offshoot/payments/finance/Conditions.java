package dev.offshoot.payments.finance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The where clause of a list of payments with its parameters, in order. */
final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    static Conditions of(PaymentFilter filter) {
        Conditions conditions = new Conditions();
        conditions.add("p.status = ?", filter.status());
        conditions.add("u.code = ?", filter.purpose());
        conditions.add("p.requester = ?", filter.requester());
        conditions.add(
                "exists (select from captures k where k.payment_id = p.id and k.provider = ?)", filter.provider());
        conditions.add("q.currency = ?", filter.currency());
        conditions.payer(filter.payerId());
        conditions.add("p.created_at >= ?", at(filter.createdFrom()));
        conditions.add("p.created_at < ?", at(filter.createdTo()));
        conditions.add("p.settled_at >= ?", at(filter.settledFrom()));
        conditions.add("p.settled_at < ?", at(filter.settledTo()));
        conditions.add("q.total >= ?", filter.least());
        conditions.add("q.total <= ?", filter.most());
        conditions.add("(p.paid - p.settled - p.deposit_refunded > 0) = ?", filter.hasDeposit());
        if (filter.bySettlement()) {
            conditions.clauses.add("p.settled_at is not null");
        }
        return conditions;
    }

    Conditions add(String clause, @Nullable Object... values) {
        for (Object value : values) {
            if (value == null) {
                return this;
            }
        }
        clauses.add(clause);
        parameters.addAll(List.of(values));
        return this;
    }

    Conditions payer(@Nullable UUID payer) {
        return add("p.payer_id = (select id from users where uuid = ?)", payer);
    }

    String where() {
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    List<Object> parameters() {
        return parameters;
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
