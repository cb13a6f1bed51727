package dev.offshoot.bench.payments;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** Paid payments of one purpose, each of which gets its invoice of the one series. */
final class IssuedInvoices {

    private final Rows rows;
    private final long first;
    private final AtomicLong next;

    /** @param payments how many wait for an invoice */
    IssuedInvoices(Rows rows, int payments) throws SQLException {
        this.rows = rows;
        try (Connection connection = rows.connectForWriting()) {
            Rows.run(connection, """
                    insert into sellers (created_at, legal_name, tax_id, line1, postal_code, city, country, time_zone, valid_from)
                    values (now(), 'Bench, S.L.', 'ESB00000000', 'Calle Mayor 1', '28013', 'Madrid', 'ES', 'Europe/Madrid', now())
                    """);
            Rows.run(connection, """
                    insert into billing_details (created_at, uuid, kind, name, line1, postal_code, city, country)
                    values (now(), gen_random_uuid(), 'consumer', 'Grace Lind', 'Calle Real 1', '18001', 'Granada', 'ES')
                    """);
            Rows.run(connection, """
                    insert into payments (created_at, uuid, version, status, requester, purpose_id, concept, billing_detail_id,
                        quote_id, amount_is, methods, pay_token, locale, ask_by_mail, expires_at, settled_at, paid, settled)
                    select now(), gen_random_uuid(), 0, 'succeeded', 'payments', u.id, 'A sale', b.id,
                        nextval(pg_get_serial_sequence('quotes', 'id')), 'net', array['card'],
                        translate(encode(sha256(convert_to(n::text, 'UTF8')), 'base64'), '+/=', '-_'),
                        'en', false, now() + interval '30 days', now(), 12100, 12100
                    from generate_series(1, ?) n, purposes u, billing_details b where u.code = 'service'
                    """, payments);
            Rows.run(connection, """
                    insert into quotes (id, created_at, payment_id, number, currency, net, tax, total, treatment, tax_country,
                        book_currency, rate, rate_date, rate_source, book_net, book_tax, book_total)
                    overriding system value
                    select quote_id, now(), id, 1, 'EUR', 10000, 2100, 12100, 'domestic', 'ES',
                        'EUR', 1, current_date, 'same', 10000, 2100, 12100
                    from payments
                    """);
            connection.commit();
        }
        this.first = rows.number("select min(id) from payments");
        this.next = new AtomicLong(first);
    }

    /** Writers that end together, once so many payments have their invoice, whoever issued them. */
    Writers.Opening upTo(int payments) {
        return () -> new Issuing(rows.connectForWriting(), next, first + payments - 1);
    }

    /** Numbers that were counted and that no invoice has. */
    static long missing(Rows rows) throws SQLException {
        return rows.number("""
                select coalesce(sum(c.last_number - coalesce(i.held, 0)), 0)
                from invoice_counters c
                left join (select series, year, count(*) as held from invoices group by series, year) as i
                    on i.series = c.series and i.year = c.year
                """);
    }

    /** Invoices, of whatever number. */
    static long count(Rows rows) throws SQLException {
        return rows.number("select count(*) from invoices");
    }
}
