package dev.offshoot.bench.payments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What one would write first: a row that holds the balance, locked, read and written back by each posting. It keeps no
 * entry and checks nothing, so its figure flatters it.
 */
final class PlainBalance {

    private final Rows rows;

    PlainBalance(Rows rows) throws SQLException {
        this.rows = rows;
        try (Connection owner = rows.connectAsOwner()) {
            Rows.run(owner, "create table bench_balances (id int primary key, balance bigint not null)");
            Rows.run(owner, "insert into bench_balances values (1, 0)");
        }
    }

    Writers.Work writer() throws SQLException {
        return new Update(rows.connectForWriting());
    }

    /** Postings the balance lost. */
    long missing(long posted) throws SQLException {
        return posted - rows.number("select balance from bench_balances") / Posting.AMOUNT;
    }

    private static final class Update implements Writers.Work {

        private final Connection connection;
        private final PreparedStatement lock;
        private final PreparedStatement write;

        Update(Connection connection) throws SQLException {
            this.connection = connection;
            this.lock = connection.prepareStatement("select balance from bench_balances where id = 1 for update");
            this.write = connection.prepareStatement("update bench_balances set balance = ? where id = 1");
        }

        @Override
        public boolean commitOne() throws SQLException {
            Rows.set(write, Rows.number(lock) + Posting.AMOUNT).executeUpdate();
            connection.commit();
            return true;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
