package dev.offshoot.bench.payments;

import java.sql.Connection;
import java.sql.SQLException;

/** The ledger with one account that every posting is on. */
final class Books {

    private final Rows rows;
    private final long provider;
    private final long deposits;

    Books(Rows rows) throws SQLException {
        this.rows = rows;
        this.provider = account("provider:fake", "asset");
        this.deposits = account("deposits", "liability");
    }

    Writers.Work writer() throws SQLException {
        return new Posting(rows.connectForWriting(), provider, deposits);
    }

    /** Transactions whose debits and credits differ, in a currency or in that of the books. */
    static long unbalanced(Rows rows) throws SQLException {
        return rows.number("""
                select count(*) from (
                    select transaction_id from ledger_entries group by transaction_id, currency having sum(amount) <> 0
                    union all
                    select transaction_id from ledger_entries group by transaction_id having sum(book_amount) <> 0) as wrong
                """);
    }

    /** Postings whose money the hot account lacks, or has too much. */
    long missing(long posted) throws SQLException {
        long balance =
                rows.number("select coalesce(sum(amount), 0) from ledger_entries where account_id = ?", deposits);
        return posted + balance / Posting.AMOUNT;
    }

    private long account(String code, String kind) throws SQLException {
        try (Connection connection = rows.connect()) {
            Rows.run(
                    connection,
                    "insert into ledger_accounts (code, currency, kind) values (?, 'EUR', ?) on conflict do nothing",
                    code,
                    kind);
        }
        return rows.number("select id from ledger_accounts where code = ? and currency = 'EUR'", code);
    }
}
