package dev.offshoot.anonymizer.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Further connections to the database as its owner, set up for filling tables. */
@FunctionalInterface
interface Connections {

    /** Whoever holds it shared is filling a table; a killed run does so until the server has noticed. */
    long LOCK = 0x6f66_6673_616e_7769L;

    Connection plain() throws SQLException;

    /** The caller closes it. A commit need not reach the disk: the mark of a table is lost with its rows. */
    default Connection open() throws SQLException {
        Connection connection = plain();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set maintenance_work_mem = '256MB'");
            statement.execute("select pg_advisory_lock_shared(" + LOCK + ")");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
