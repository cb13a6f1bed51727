package dev.offshoot.payments.books;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the rules of the books, keeps what the last run found, and says it in the log. */
@Singleton
class Differences {

    private static final Logger LOG = LoggerFactory.getLogger(Differences.class);

    private static final Duration A_NIGHT = Duration.ofHours(26);

    private final ConnectionOperations<Connection> connections;
    private final InstantSource clock;
    private final Map<String, Double> found = new ConcurrentHashMap<>();
    private volatile Instant checkedAt = Instant.EPOCH;

    Differences(ConnectionOperations<Connection> connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** What the last check here found; NaN before it, and a day after it, when another instance knows better. */
    double last(String rule) {
        boolean young = clock.instant().isBefore(checkedAt.plus(A_NIGHT));
        return young ? found.getOrDefault(rule, Double.NaN) : Double.NaN;
    }

    /** Rules that do not hold, with the number of rows that break them; empty when everything adds up. */
    Map<String, Long> find() {
        Map<String, Long> broken = new LinkedHashMap<>();
        for (BookCheck check : BookChecks.ALL) {
            long rows = count(check);
            found.put(check.rule(), (double) rows);
            if (rows > 0) {
                broken.put(check.rule(), rows);
                LOG.error("The books differ: {} is broken by {} rows", check.rule(), rows);
            }
        }
        checkedAt = clock.instant();
        return broken;
    }

    private long count(BookCheck check) {
        return connections.executeRead(status -> {
            try (Statement statement = status.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery(check.differences())) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new DataAccessException(
                        "The rule " + check.rule() + " could not be checked: " + e.getSQLState(), e);
            }
        });
    }
}
