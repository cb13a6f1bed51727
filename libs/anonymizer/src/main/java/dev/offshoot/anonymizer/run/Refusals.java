package dev.offshoot.anonymizer.run;

import dev.offshoot.anonymizer.key.AnonymizerKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Why a database that is no production's must be left alone all the same. */
record Refusals(Connection connection) {

    private static final long LOCK = 0x6f66_6673_616e_6f6eL;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 20;

    /** One sentence with the remedy. Holds the database against another run until the connection closes. */
    Optional<String> find(AnonymizerKey key, String serviceRole) throws SQLException {
        if (!new Sql(connection).is("pg_try_advisory_lock(" + LOCK + ")")) {
            return Optional.of("another anonymize is at work on this database; wait for it.");
        }
        new Sql(connection).is("pg_advisory_lock(" + Connections.LOCK + ") is null");
        new Sql(connection).is("pg_advisory_unlock(" + Connections.LOCK + ")");
        if (new Sql(connection).is("exists (select from pg_largeobject_metadata)")) {
            return Optional.of("this database holds large objects, which no rule reaches; remove them from the copy:"
                    + " select lo_unlink(oid) from pg_largeobject_metadata;");
        }
        Optional<String> known = new Marks(connection).state().flatMap(state -> earlier(state, key.check()));
        return known.isPresent() ? known : atWork(serviceRole);
    }

    private static Optional<String> earlier(Marks.State state, String check) {
        boolean sameKey = state.check().equals(check);
        if (state.done()) {
            return Optional.of("this database was anonymised on " + state.since() + (sameKey ? "" : " with another key")
                    + "; restore a fresh copy to do it again.");
        }
        return sameKey
                ? Optional.empty()
                : Optional.of("this database is half anonymised with another key;"
                        + " go on with that key, or restore a fresh copy.");
    }

    /** A connection that has just been closed takes the server a moment. */
    private Optional<String> atWork(String serviceRole) throws SQLException {
        for (int look = 0; look < LOOKS; look++) {
            if (!isConnected(serviceRole)) {
                return Optional.empty();
            }
            pause();
        }
        return Optional.of("the service is at work on this database (role " + serviceRole
                + " is connected); stop it, or name a copy by the service's DATABASE_URL.");
    }

    private boolean isConnected(String role) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select from pg_stat_activity where datname = current_database() and usename = ? limit 1")) {
            select.setString(1, role);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void release() throws SQLException {
        new Sql(connection).is("pg_advisory_unlock_all() is not null");
    }
}
