package dev.offshoot.tasks.sample;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

/** What tasks did, each run committed by itself. */
@Singleton
public class RunTable {

    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final String instance = UUID.randomUUID().toString();

    RunTable(TransactionOperations<Connection> transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public void add(String task, String note) {
        transactions.executeWrite(transaction -> {
            try (PreparedStatement statement = transaction
                    .getConnection()
                    .prepareStatement("insert into runs (task, note, instance, at) values (?, ?, ?, ?)")) {
                statement.setString(1, task);
                statement.setString(2, note);
                statement.setString(3, instance);
                statement.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    public long count(String note) {
        return transactions.executeRead(transaction -> count(transaction.getConnection(), note));
    }

    private static long count(Connection connection, String note) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from runs where note = ?")) {
            statement.setString(1, note);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
