package dev.offshoot.messaging.figures;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts in the tables, at most every few seconds. */
@Singleton
public class FiguresReader {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresReader.class);
    private static final Duration RECENT = Duration.ofSeconds(5);
    private static final String COUNT = """
            select (select count(*) from outbox) as pending,
                   (select occurred_at from outbox order by id limit 1) as oldest,
                   (select count(*) from deferred_deliveries) as waiting,
                   (select count(*) from dead_letters where dropped_at is null) as dead
            """;

    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private @Nullable MessagingFigures latest;
    private Instant readAt = Instant.EPOCH;
    private boolean failing;

    FiguresReader(TransactionOperations<Connection> transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A few seconds old at most; older while the database is away; empty until they were read once. */
    public synchronized Optional<MessagingFigures> recent() {
        Instant now = clock.instant();
        if (readAt.plus(RECENT).isBefore(now)) {
            readAt = now;
            try {
                latest = transactions.executeRead(transaction -> read(transaction.getConnection(), now));
                failing = false;
            } catch (RuntimeException away) {
                // Pool, driver and framework each have an exception of their own for a database that is away.
                warnOnce(away);
            }
        }
        return Optional.ofNullable(latest);
    }

    private void warnOnce(RuntimeException failure) {
        if (!failing) {
            LOG.warn("No figures on outbox and inbox until they can be read again", failure);
        }
        failing = true;
    }

    private static MessagingFigures read(Connection connection, Instant now) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
            return new MessagingFigures(
                    row.getLong("pending"),
                    oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now),
                    row.getLong("waiting"),
                    row.getLong("dead"));
        }
    }
}
