package dev.offshoot.events.event;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.ThreadLocalRandom;

/** Gives events their slugs. Which of two gets the shorter one is decided by the constraint, not by looking first. */
@Singleton
class Slugs {

    private static final String ASSIGN = "update events set slug = ? where id = ?";
    private static final String TAKEN = "23505";
    private static final int MOST_TRIES = 50;
    /** From here on chance finds a free number sooner than counting. */
    private static final int COUNTED = 20;

    private static final int NUMBERS = 100_000;

    private final ConnectionOperations<Connection> connections;

    Slugs(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** Joins the running transaction. */
    String assign(long event, String title) {
        String stem = Slug.stem(title);
        return connections.executeWrite(status -> {
            try {
                return assign(status.getConnection(), event, stem);
            } catch (SQLException e) {
                throw new DataAccessException("A slug cannot be stored", e);
            }
        });
    }

    private static String assign(Connection connection, long event, String stem) throws SQLException {
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            String slug = Slug.numbered(stem, number(attempt));
            Savepoint before = connection.setSavepoint();
            try (PreparedStatement statement = connection.prepareStatement(ASSIGN)) {
                statement.setString(1, slug);
                statement.setLong(2, event);
                statement.executeUpdate();
                connection.releaseSavepoint(before);
                return slug;
            } catch (SQLException e) {
                if (!TAKEN.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
            }
        }
        throw new IllegalStateException("Every slug of this title is taken");
    }

    private static int number(int attempt) {
        return attempt <= COUNTED ? attempt : ThreadLocalRandom.current().nextInt(COUNTED + 1, NUMBERS);
    }
}
