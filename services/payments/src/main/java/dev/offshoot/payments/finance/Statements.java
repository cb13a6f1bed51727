package dev.offshoot.payments.finance;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs queries whose conditions are put together at run time; values are always parameters. */
@Singleton
class Statements {

    private final ConnectionOperations<Connection> connections;

    Statements(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    <R> List<R> query(String sql, List<Object> parameters, Reader<R> reader) {
        return connections.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    statement.setObject(i + 1, parameters.get(i));
                }
                List<R> rows = new ArrayList<>();
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.add(reader.read(result));
                    }
                }
                return rows;
            } catch (SQLException e) {
                throw new DataAccessException("A list of payments failed: " + e.getSQLState(), e);
            }
        });
    }

    /** Reads one row. */
    interface Reader<R> {

        R read(ResultSet row) throws SQLException;
    }
}
