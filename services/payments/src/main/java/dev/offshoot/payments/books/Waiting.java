package dev.offshoot.payments.books;

import java.util.List;

/**
 * What waits, and since when: one query for each kind, giving a count and the moment the oldest began to wait.
 *
 * @param kind the figure's label
 */
record Waiting(String kind, String query) {

    static final List<Waiting> ALL = List.of(
            new Waiting(
                    "signals-not-applied",
                    "select count(*), min(created_at) from provider_signals where status in ('received', 'failed')"),
            new Waiting("attempts-past-due", "select count(*), min(next_look_at) from attempts where next_look_at < ?"),
            new Waiting("refunds-not-final", "select count(*), min(created_at) from refunds where ended_at is null"),
            new Waiting("invoices-without-pdf", """
                    select count(*), min(i.created_at) from invoices i
                    where not exists (select from documents d where d.invoice_id = i.id)
                    """),
            new Waiting("unexplained-deposits", """
                    select count(*), min(coalesce(settled_at, closed_at, created_at)) from payments
                    where status not in ('open', 'processing') and paid - settled - deposit_refunded > 0
                    """),
            new Waiting(
                    "open-past-expiry",
                    "select count(*), min(expires_at) from payments where status = 'open' and expires_at < ?"));

    boolean needsNow() {
        return query.contains("?");
    }
}
