package dev.offshoot.events.search;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads ids in order: a statement is made of the conditions in use, so that PostgreSQL plans for them alone. */
@Singleton
class EventQuery {

    private final ConnectionOperations<Connection> connections;

    EventQuery(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** @param dated every event found has the time it is sorted by */
    List<Found> find(Conditions conditions, EventOrder order, boolean dated, int most) {
        String sql = "select e.id, e.uuid, " + order.key(dated) + " from events e where " + conditions.sql()
                + " order by " + order.orderBy(dated) + " limit " + most;
        return connections.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                bind(status.getConnection(), statement, conditions.parameters());
                return read(statement);
            } catch (SQLException e) {
                throw new DataAccessException("Events cannot be searched: " + e.getSQLState(), e);
            }
        });
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> parameters)
            throws SQLException {
        for (int index = 0; index < parameters.size(); index++) {
            switch (parameters.get(index)) {
                case Instant instant -> statement.setObject(index + 1, instant.atOffset(ZoneOffset.UTC));
                case List<?> values ->
                    statement.setArray(index + 1, connection.createArrayOf("text", values.toArray()));
                case Object value -> statement.setObject(index + 1, value);
            }
        }
    }

    private static List<Found> read(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<Found> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Found(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
            }
            return found;
        }
    }
}
