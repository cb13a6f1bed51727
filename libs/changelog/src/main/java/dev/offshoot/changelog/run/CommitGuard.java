package dev.offshoot.changelog.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes PostgreSQL itself refuse a commit that nobody here asked for, such as one in a change's SQL: a trigger that runs at
 * the commit fails unless the transaction was released. Everything of it is temporary. A rollback takes it along, so the transaction's
 * number is compared as well.
 */
public final class CommitGuard {

    /** Once a session. */
    private static final String SET_UP = """
            do $set_up$ begin
                if to_regclass('pg_temp.guarded_transactions') is null then
                    create temporary table guarded_transactions (armed boolean) on commit delete rows;
                    create function pg_temp.refuse_commit() returns trigger language plpgsql as $$
                    begin
                        if current_setting('offshoot.commit', true) is distinct from 'released' then
                            raise exception 'a one-off change must neither commit its transaction nor set all constraints immediate'
                                using errcode = 'OF001';
                        end if;
                        return null;
                    end
                    $$;
                    create constraint trigger guarded after insert on guarded_transactions
                        deferrable initially deferred for each row execute function pg_temp.refuse_commit();
                end if;
            end $set_up$
            """;

    private static final String ARM = "insert into guarded_transactions values (true)";
    private static final String RELEASE = "select set_config('offshoot.commit', 'released', true)";

    private final Connection connection;
    private final String transaction;

    private CommitGuard(Connection connection, String transaction) {
        this.connection = connection;
        this.transaction = transaction;
    }

    /** Begins a transaction that cannot be committed. */
    public static CommitGuard begin(Connection connection) throws SQLException {
        execute(connection, SET_UP);
        connection.setAutoCommit(false);
        execute(connection, ARM);
        return new CommitGuard(connection, current(connection));
    }

    /** @throws IllegalStateException when the transaction that was begun has ended meanwhile */
    public void check() throws SQLException {
        if (!transaction.equals(current(connection))) {
            throw new IllegalStateException("a one-off change must not end its transaction");
        }
    }

    void release() throws SQLException {
        check();
        execute(connection, RELEASE);
    }

    private static String current(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_xact_id()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
