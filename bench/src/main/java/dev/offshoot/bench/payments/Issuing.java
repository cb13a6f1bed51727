package dev.offshoot.bench.payments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What payments writes for an invoice, statement by statement, but for the task that renders it: the sale and the seller
 * are read, the number is taken, the invoice is written, and the number's lock ends with the commit.
 */
final class Issuing implements Writers.Work {

    private static final String SERIES = "S";

    private final Connection connection;
    private final AtomicLong next;
    private final long last;
    private final PreparedStatement sale;
    private final PreparedStatement seller;
    private final PreparedStatement take;
    private final PreparedStatement taken;
    private final PreparedStatement invoice;

    /**
     * @param next payment to be invoiced, shared with the other writers
     * @param last that shall have an invoice
     */
    Issuing(Connection connection, AtomicLong next, long last) throws SQLException {
        this.connection = connection;
        this.next = next;
        this.last = last;
        this.sale = connection.prepareStatement("""
                select p.id as payment_id, p.billing_detail_id, q.id as quote_id, q.currency, q.net, q.tax, q.total,
                    q.book_net, q.book_tax, q.book_total, s.code as series, s.pattern, c.code as credit_series,
                    c.pattern as credit_pattern
                from payments p join quotes q on q.id = p.quote_id join purposes u on u.id = p.purpose_id
                    join invoice_series s on s.code = u.series_code join invoice_series c on c.code = s.credit_series
                where p.id = ?
                """);
        this.seller = connection.prepareStatement("select id from sellers order by valid_from desc limit 1");
        this.take = connection.prepareStatement("""
                insert into invoice_counters as c (series, year, last_number, last_issued_on)
                values (?, ?, 1, ?)
                on conflict (series, year) do update set last_number = c.last_number + 1,
                    last_issued_on = greatest(c.last_issued_on, excluded.last_issued_on)
                """);
        this.taken =
                connection.prepareStatement("select last_number from invoice_counters where series = ? and year = ?");
        this.invoice = connection.prepareStatement("""
                insert into invoices (created_at, uuid, kind, series, year, number, code, payment_id, seller_id,
                    billing_detail_id, quote_id, issued_on, tax_point, currency, net, tax, total, book_net, book_tax,
                    book_total)
                values (?, ?, 'invoice', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'EUR', 10000, 2100, 12100, 10000, 2100, 12100)
                """, new String[] {"id"});
    }

    @Override
    public boolean commitOne() throws SQLException {
        long payment = next.getAndUpdate(id -> id > last ? id : id + 1);
        if (payment > last) {
            return false;
        }
        try (ResultSet sold = Rows.set(sale, payment).executeQuery()) {
            sold.next();
            issue(payment, sold.getLong("billing_detail_id"), sold.getLong("quote_id"));
        }
        connection.commit();
        return true;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void issue(long payment, long buyer, long quote) throws SQLException {
        long from = Rows.number(seller);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        LocalDate today = now.toLocalDate();
        int year = today.getYear();
        Rows.set(take, SERIES, year, today).executeUpdate();
        long number = Rows.number(Rows.set(taken, SERIES, year));
        Rows.set(
                        invoice,
                        now,
                        UUID.randomUUID(),
                        SERIES,
                        year,
                        (int) number,
                        "%s%02d-%05d".formatted(SERIES, year % 100, number),
                        payment,
                        from,
                        buyer,
                        quote,
                        today,
                        today)
                .executeUpdate();
    }
}
