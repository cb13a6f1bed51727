package dev.offshoot.payments.books;

import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts what waits, at most twice a minute however often the figures are asked for. NaN while the database is away. */
@Singleton
class WaitingFigures {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final ConnectionOperations<Connection> connections;
    private final InstantSource clock;
    private final Map<String, Figure> figures = new ConcurrentHashMap<>();

    WaitingFigures(ConnectionOperations<Connection> connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    double count(Waiting kind) {
        return figure(kind).count();
    }

    double seconds(Waiting kind) {
        return figure(kind).seconds();
    }

    private Figure figure(Waiting kind) {
        Instant now = clock.instant();
        Figure known = figures.get(kind.kind());
        if (known != null && now.isBefore(known.at().plus(FRESH))) {
            return known;
        }
        Figure read = connections.executeRead(status -> read(status.getConnection(), kind, now));
        figures.put(kind.kind(), read);
        return read;
    }

    private static Figure read(Connection connection, Waiting kind, Instant now) {
        try (PreparedStatement statement = connection.prepareStatement(kind.query())) {
            if (kind.needsNow()) {
                statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Figure(now, row.getLong(1), age(row.getObject(2, OffsetDateTime.class), now));
            }
        } catch (SQLException e) {
            return new Figure(now, Double.NaN, Double.NaN);
        }
    }

    private static double age(@Nullable OffsetDateTime oldest, Instant now) {
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest.toInstant(), now).toSeconds());
    }

    private record Figure(Instant at, double count, double seconds) {}
}
