package dev.offshoot.payments.finance;

import dev.offshoot.payments.finance.ListedPayment.Row;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments by filter and search, newest first, by key. */
@Singleton
class PaymentList {

    private static final String FROM = """
             from payments p join quotes q on q.id = p.quote_id join purposes u on u.id = p.purpose_id
                left join users x on x.id = p.payer_id left join billing_details b on b.id = p.billing_detail_id
            """;
    private static final String COLUMNS = """
            select p.id, p.uuid, p.status, p.requester, p.reference, u.code as purpose, x.uuid as payer, p.concept,
                q.currency, q.net, q.tax, q.total, q.treatment, q.book_currency, q.book_total, p.paid, p.sale_refunded,
                p.paid - p.settled - p.deposit_refunded as deposit,
                (select k.provider from captures k where k.payment_id = p.id order by k.id limit 1) as provider,
                b.name, b.email,
                (select string_agg(i.code, ' ' order by i.id) from invoices i where i.payment_id = p.id) as codes,
                p.created_at, p.settled_at, p.expires_at
            """;

    private final Statements statements;
    private final PaymentSearch search;

    PaymentList(Statements statements, PaymentSearch search) {
        this.statements = statements;
        this.search = search;
    }

    CursorPage<ListedPayment> page(PaymentFilter filter, PageRequest page) {
        return page(filter, null, page);
    }

    /** @param payer whose alone are shown; null: everybody's */
    CursorPage<ListedPayment> page(PaymentFilter filter, @Nullable UUID payer, PageRequest page) {
        Cursor after = page.after(filter.order()).orElse(null);
        List<Row> rows = rows(filter, payer, after, page.rows());
        return page.page(rows, ListedPayment::of, row -> position(filter, row));
    }

    List<Row> rows(PaymentFilter filter, @Nullable UUID payer, @Nullable Cursor after, int most) {
        Conditions conditions = search.narrow(Conditions.of(filter).payer(payer), filter.q());
        String key = filter.bySettlement() ? "p.settled_at" : "p.created_at";
        if (after != null) {
            conditions.add("(" + key + ", p.id) < (?, ?)", Conditions.at(after.instant(0)), after.number(1));
        }
        List<Object> parameters = new ArrayList<>(conditions.parameters());
        parameters.add(most);
        String sql = COLUMNS + FROM + conditions.where() + " order by " + key + " desc, p.id desc limit ?";
        return statements.query(sql, parameters, PaymentList::read);
    }

    /** How many there are, counted no further than {@code most}. */
    long count(PaymentFilter filter, long most) {
        Conditions conditions = search.narrow(Conditions.of(filter), filter.q());
        List<Object> parameters = new ArrayList<>(conditions.parameters());
        parameters.add(most);
        String sql = "select count(*) from (select p.id" + FROM + conditions.where() + " limit ?) found";
        return statements.query(sql, parameters, row -> row.getLong(1)).getFirst();
    }

    static Cursor position(PaymentFilter filter, Row row) {
        Instant at = filter.bySettlement() ? Objects.requireNonNull(row.settledAt()) : row.createdAt();
        return Cursor.at(filter.order(), at, row.id());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getObject("uuid", UUID.class),
                row.getString("status"),
                row.getString("requester"),
                row.getString("reference"),
                row.getString("purpose"),
                row.getObject("payer", UUID.class),
                row.getString("concept"),
                row.getString("currency"),
                row.getLong("net"),
                row.getLong("tax"),
                row.getLong("total"),
                row.getString("treatment"),
                row.getString("book_currency"),
                row.getLong("book_total"),
                row.getLong("paid"),
                row.getLong("sale_refunded"),
                row.getLong("deposit"),
                row.getString("provider"),
                row.getString("name"),
                row.getString("email"),
                row.getString("codes"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("settled_at", OffsetDateTime.class)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
