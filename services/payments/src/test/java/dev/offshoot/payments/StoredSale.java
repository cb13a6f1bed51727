package dev.offshoot.payments;

import dev.offshoot.testing.RunningService;
import java.util.UUID;

/**
 * A paid payment, row by row: what invoices and lists read, without the way to it.
 *
 * @param id of the payment
 */
public record StoredSale(long id, UUID uuid, String token) {

    /** 100.00 EUR net, 21 % tax, sold to somebody in Granada. */
    public static StoredSale of(RunningService service, String concept) {
        return of(service, concept, "certification", "EUR", "Grace Lind");
    }

    public static StoredSale of(RunningService service, String concept, String purpose, String currency, String buyer) {
        UUID uuid = UUID.randomUUID();
        String token = (uuid + "-" + uuid).substring(0, 43);
        long id = service.sql()
                .number(
                        """
                with billing as (
                    insert into billing_details (created_at, uuid, kind, name, line1, postal_code, city, country)
                    values (now(), gen_random_uuid(), 'consumer', ?, 'Calle Real 1', '18001', 'Granada', 'ES')
                    returning id),
                ids as (select nextval(pg_get_serial_sequence('payments', 'id')) as payment,
                    nextval(pg_get_serial_sequence('quotes', 'id')) as quote),
                payment as (
                    insert into payments (id, created_at, uuid, version, status, requester, purpose_id, concept,
                        billing_detail_id, quote_id, amount_is, methods, pay_token, locale, ask_by_mail, expires_at,
                        settled_at, paid, settled)
                    overriding system value
                    select ids.payment, now(), ?, 0, 'succeeded', 'payments',
                        (select id from purposes where code = ?), ?, billing.id, ids.quote, 'net', '{card}', ?, 'en',
                        false, now() + interval '1 day', now(), 12100, 12100
                    from ids, billing returning id),
                quote as (
                    insert into quotes (id, created_at, payment_id, number, currency, net, tax, total, treatment,
                        tax_country, book_currency, rate, rate_date, rate_source, book_net, book_tax, book_total)
                    overriding system value
                    select ids.quote, now(), ids.payment, 1, ?, 10000, 2100, 12100, 'domestic', 'ES', 'EUR',
                        case when ? = 'EUR' then 1 else 0.92 end, current_date,
                        case when ? = 'EUR' then 'same' else 'fixed' end,
                        case when ? = 'EUR' then 10000 else 9200 end, case when ? = 'EUR' then 2100 else 1932 end,
                        case when ? = 'EUR' then 12100 else 11132 end
                    from ids returning id),
                line as (
                    insert into quote_lines (created_at, quote_id, position, description, quantity, unit_price, net,
                        tax_category, tax_rate, tax)
                    select now(), ids.quote, 1, ?, 1, 10000, 10000, 'standard', 21, 2100 from ids returning id),
                capture as (
                    insert into captures (created_at, uuid, payment_id, provider, provider_payment, amount, currency,
                        role, captured_at, signal)
                    select now(), gen_random_uuid(), ids.payment, 'manual', ?, 12100, ?, 'payment', now(), 'staff'
                    from ids returning id)
                select payment from ids
                """,
                        buyer,
                        uuid,
                        purpose,
                        concept,
                        token,
                        currency,
                        currency,
                        currency,
                        currency,
                        currency,
                        currency,
                        concept,
                        uuid.toString(),
                        currency);
        return new StoredSale(id, uuid, token);
    }

    /** A refund of it that is through, in minor units. */
    public long refund(RunningService service, long amount) {
        return service.sql().number("""
                with made as (
                    insert into refunds (created_at, uuid, payment_id, capture_id, kind, amount, currency, reason, status,
                        provider, ended_at)
                    select now(), gen_random_uuid(), ?, min(k.id), 'sale', ?, min(k.currency), 'asked-by-payer',
                        'succeeded', 'manual', now()
                    from captures k where k.payment_id = ? returning id)
                select id from made
                """, id, amount, id);
    }
}
