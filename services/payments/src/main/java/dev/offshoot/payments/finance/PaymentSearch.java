package dev.offshoot.payments.finance;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list to what somebody looks for. Of a rare text the few payments that hold it are found by index first; a
 * common one is looked for in the order of the list, which soon has a page of it.
 */
@Singleton
class PaymentSearch {

    /** Above so many hits a text counts as common. */
    private static final int FEW = 1_000;

    /** A trigram index knows nothing shorter. */
    private static final int INSIDE = 3;

    private final Statements statements;

    PaymentSearch(Statements statements) {
        this.statements = statements;
    }

    Conditions narrow(Conditions conditions, @Nullable String q) {
        if (q == null) {
            return conditions;
        }
        String escaped = q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        List<Long> hits = hits(escaped);
        if (hits.size() <= FEW) {
            return conditions.add("p.id = any (?)", (Object) hits.toArray(Long[]::new));
        }
        String inside = "%" + escaped + "%";
        return conditions.add(
                "(p.concept ilike ? or b.name ilike ? or b.email ilike ? or p.reference like ?"
                        + " or exists (select from invoices i where i.payment_id = p.id and i.code like ?))",
                inside,
                inside,
                inside,
                escaped + "%",
                escaped.toUpperCase(Locale.ROOT) + "%");
    }

    private List<Long> hits(String escaped) {
        List<Object> parameters = new ArrayList<>(List.of(escaped + "%", escaped.toUpperCase(Locale.ROOT) + "%"));
        String sql = """
                (select id from payments where reference like ? limit 1001)
                union (select payment_id from invoices where code like ? limit 1001)
                """;
        if (escaped.length() >= INSIDE) {
            String inside = "%" + escaped + "%";
            parameters.addAll(List.of(inside, inside, inside));
            sql += """
                    union (select id from payments where concept ilike ? limit 1001)
                    union (select p.id from billing_details b join payments p on p.billing_detail_id = b.id
                        where b.name ilike ? or b.email ilike ? limit 1001)
                    """;
        }
        return statements.query(sql, parameters, row -> row.getLong(1));
    }
}
