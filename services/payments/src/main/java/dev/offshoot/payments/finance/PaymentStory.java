package dev.offshoot.payments.finance;

import dev.offshoot.contracts.Money;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened to one payment, oldest first: its changes and its attempts. */
@Singleton
class PaymentStory {

    private static final String CHANGES = "payment-changes:id";
    private static final String ATTEMPTS = "payment-attempts:id";
    private static final Argument<Map<String, Object>> FIELDS = Argument.mapOf(String.class, Object.class);

    private final Statements statements;
    private final JsonMapper json;

    PaymentStory(Statements statements, JsonMapper json) {
        this.statements = statements;
        this.json = json;
    }

    CursorPage<ChangeResponse> changes(UUID payment, PageRequest page) {
        List<Kept<ChangeResponse>> rows = statements.query(
                """
                select c.*, a.uuid as actor, o.uuid as acting
                from payment_changes c left join users a on a.id = c.actor_id left join users o on o.id = c.acting_id
                where c.payment_id = ? and c.id > ? order by c.id limit ?
                """,
                List.of(id(payment), after(CHANGES, page), page.rows()),
                row -> new Kept<>(row.getLong("id"), change(row)));
        return page.page(rows, Kept::item, row -> Cursor.at(CHANGES, row.id()));
    }

    CursorPage<AttemptResponse> attempts(UUID payment, PageRequest page) {
        List<Kept<AttemptResponse>> rows = statements.query(
                "select * from attempts where payment_id = ? and id > ? order by id limit ?",
                List.of(id(payment), after(ATTEMPTS, page), page.rows()),
                row -> new Kept<>(row.getLong("id"), attempt(row)));
        return page.page(rows, Kept::item, row -> Cursor.at(ATTEMPTS, row.id()));
    }

    private long id(UUID payment) {
        return statements
                .query("select id from payments where uuid = ?", List.of(payment), row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElseThrow(() -> FinanceProblem.PAYMENT_NOT_FOUND.because("No payment " + payment));
    }

    private static long after(String list, PageRequest page) {
        return page.after(list).map(cursor -> cursor.number(0)).orElse(0L);
    }

    private ChangeResponse change(ResultSet row) throws SQLException {
        return new ChangeResponse(
                at(row, "created_at"),
                row.getString("actor_kind"),
                row.getObject("actor", UUID.class),
                row.getObject("acting", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("from_status"),
                row.getString("to_status"),
                row.getString("reason"),
                fields(row.getString("fields")));
    }

    private Map<String, Object> fields(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AttemptResponse attempt(ResultSet row) throws SQLException {
        return new AttemptResponse(
                row.getObject("uuid", UUID.class),
                row.getString("provider"),
                row.getString("status"),
                Money.ofMinor(row.getLong("amount"), row.getString("currency")),
                row.getString("session"),
                row.getString("provider_payment"),
                row.getString("decline_reason"),
                row.getInt("looks"),
                row.getObject("next_look_at") == null ? null : at(row, "next_look_at"),
                at(row, "created_at"),
                at(row, "expires_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A row with the id its cursor needs. */
    private record Kept<T>(long id, T item) {}
}
