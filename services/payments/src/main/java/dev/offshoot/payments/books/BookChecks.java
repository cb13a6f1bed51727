package dev.offshoot.payments.books;

import java.util.List;

/** The rules of the books (§6, check-books). Each query counts rows that break its rule. */
final class BookChecks {

    static final List<BookCheck> ALL = List.of(
            new BookCheck("trial-balance", """
                    select count(*) from (
                        select currency from ledger_entries group by currency having sum(amount) <> 0
                        union all select 'book' from ledger_entries having sum(book_amount) <> 0) unbalanced
                    """),
            new BookCheck("transactions-balanced", """
                    select count(*) from (
                        select transaction_id from ledger_entries group by transaction_id, currency
                        having sum(amount) <> 0) unbalanced
                    """),
            // What lies in deposits is what came in, less what paid a price, less what went back; and what nobody could
            // use.
            new BookCheck("deposits-explained", """
                    select count(*) from (
                        select currency, sum(amount) as explained from (
                            select q.currency, p.paid - p.settled - p.deposit_refunded as amount
                            from payments p join quotes q on q.id = p.quote_id
                            union all select currency, amount from captures where role = 'stray') money
                        group by currency) counters
                    full join (
                        select a.currency, -sum(e.amount) as booked
                        from ledger_entries e join ledger_accounts a on a.id = e.account_id
                        where a.code = 'deposits' group by a.currency) books using (currency)
                    where coalesce(explained, 0) <> coalesce(booked, 0)
                    """),
            new BookCheck("captures-posted", """
                    select count(*) from captures k
                        left join ledger_transactions t on t.cause = 'capture:' || k.uuid
                    where t.id is null or not exists (
                        select from ledger_entries e
                        where e.transaction_id = t.id and e.amount = k.amount and e.currency = k.currency)
                    """),
            new BookCheck("postings-captured", """
                    select count(*) from ledger_transactions t
                    where t.cause like 'capture:%' and not exists (
                        select from captures k where 'capture:' || k.uuid = t.cause)
                    """),
            new BookCheck("captures-counted", """
                    select count(*) from (
                        select p.id, p.paid, coalesce(sum(k.amount) filter (where k.role = 'payment'), 0) as captured
                        from payments p left join captures k on k.payment_id = p.id group by p.id) sums
                    where paid <> captured
                    """),
            new BookCheck("refunds-posted", """
                    select count(*) from refunds r
                    where r.status = 'succeeded' and not exists (
                        select from ledger_transactions t where t.cause = 'refund:' || r.uuid)
                    """),
            new BookCheck("refunds-counted", """
                    select count(*) from (
                        select p.sale_refunded, p.deposit_refunded,
                            coalesce(sum(r.amount) filter (where r.kind = 'sale'), 0) as sale,
                            coalesce(sum(r.amount) filter (where r.kind = 'deposit'), 0) as deposit
                        from payments p left join refunds r on r.payment_id = p.id and r.status = 'succeeded'
                        group by p.id) sums
                    where sale_refunded <> sale or deposit_refunded <> deposit
                    """),
            new BookCheck("series-gapless", """
                    select count(*) from invoice_counters c full join (
                        select series, year, count(*) as written, max(number) as last from invoices group by series, year
                        ) i using (series, year)
                    where c.last_number is distinct from i.written or c.last_number is distinct from i.last
                    """),
            new BookCheck("dates-in-order", """
                    select count(*) from (
                        select issued_on < lag(issued_on) over (partition by series, year order by number) as falls
                        from invoices) dates where falls
                    """),
            new BookCheck("credit-within-invoice", """
                    select count(*) from invoices i
                    where i.kind = 'invoice' and exists (
                        select from invoices c where c.corrects_id = i.id
                        having sum(c.net) > i.net or sum(c.tax) > i.tax or sum(c.total) > i.total
                            or sum(c.book_total) > i.book_total)
                    """),
            new BookCheck("documents-unchanged", """
                    select count(*) from documents where sha256 <> sha256(content)
                    """));

    private BookChecks() {}
}
