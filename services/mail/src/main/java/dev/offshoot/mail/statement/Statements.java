package dev.offshoot.mail.statement;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs SQL whose parameters are arrays, each an {@code unnest} of the statement. Joins the running transaction. */
@Singleton
public class Statements {

    private final ConnectionOperations<Connection> connections;

    Statements(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** What the statement returns, row by row. */
    public <R> List<R> query(String sql, Parameters parameters, Row<R> row) {
        return connections.executeWrite(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                parameters.set(new Bound(status.getConnection(), statement));
                List<R> rows = new ArrayList<>();
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.add(row.read(result));
                    }
                }
                return rows;
            } catch (SQLException e) {
                throw new DataAccessException("A statement over many rows failed: " + e.getSQLState(), e);
            }
        });
    }

    /** How many rows the statement changed. */
    public int update(String sql, Parameters parameters) {
        return connections.executeWrite(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                parameters.set(new Bound(status.getConnection(), statement));
                return statement.executeUpdate();
            } catch (SQLException e) {
                throw new DataAccessException("A statement over many rows failed: " + e.getSQLState(), e);
            }
        });
    }

    /** Gives a statement its parameters, in their order. */
    public interface Parameters {

        void set(Bound bound) throws SQLException;
    }

    /** Reads a row that a statement returned. */
    public interface Row<R> {

        R read(ResultSet row) throws SQLException;
    }

    /** A statement with the parameters it has so far. */
    public static final class Bound {

        private final Connection connection;
        private final PreparedStatement statement;
        private int last;

        private Bound(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        public Bound value(@Nullable Object value) throws SQLException {
            statement.setObject(++last, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
            return this;
        }

        /** @param type of the elements, as PostgreSQL names it */
        public Bound array(String type, Collection<? extends @Nullable Object> elements) throws SQLException {
            statement.setArray(++last, connection.createArrayOf(type, elements.toArray()));
            return this;
        }

        public Bound bytes(Collection<byte[]> elements) throws SQLException {
            statement.setArray(++last, connection.createArrayOf("bytea", elements.toArray(byte[][]::new)));
            return this;
        }
    }
}
